package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Key of a record as text. A record without a usable key follows no other, so it gets a made-up key of its own, under
 * which it can be parked alone.
 *
 * @param problem what is wrong with the key that came, or null
 */
record RecordKey(String text, @Nullable String problem) {

    private static final int CHARS_MAX = 200;

    static RecordKey of(ConsumerRecord<byte[], byte[]> record) {
        var bytes = record.key();
        if (bytes == null || bytes.length == 0) {
            return madeUp(record, "the record has no key");
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.length() > CHARS_MAX || text.isBlank() || text.indexOf('\0') >= 0) {
                return madeUp(record, "the key is blank, longer than " + CHARS_MAX + " characters or has a NUL in it");
            }
            return new RecordKey(text, null);
        } catch (CharacterCodingException notText) {
            return madeUp(record, "the key is not UTF-8");
        }
    }

    private static RecordKey madeUp(ConsumerRecord<byte[], byte[]> record, String problem) {
        return new RecordKey("(no key) partition " + record.partition() + " offset " + record.offset(), problem);
    }
}
