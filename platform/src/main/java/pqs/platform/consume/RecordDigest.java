package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** SHA-256 of headers and value as they came, the event's id among them: tells a record delivered again from another. */
final class RecordDigest {

    private static final int ABSENT = -1;

    private RecordDigest() {}

    static byte[] of(ConsumerRecord<byte[], byte[]> record) {
        var digest = sha256();
        for (var header : record.headers()) {
            add(digest, header.key().getBytes(UTF_8));
            add(digest, header.value());
        }
        add(digest, record.value());
        return digest.digest();
    }

    /** With its length in front, so that no two different rows of parts read alike. */
    private static void add(MessageDigest digest, byte @Nullable [] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? ABSENT : part.length)
                .flip());
        if (part != null) {
            digest.update(part);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java platform has SHA-256", cause);
        }
    }
}
