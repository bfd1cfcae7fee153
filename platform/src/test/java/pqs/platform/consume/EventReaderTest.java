package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.testing.Sender;

class EventReaderTest {

    private static final UUID ID = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01");

    record Note(String text, int times) {}

    @Test
    void theEnvelopeIsReadIntoTheEvent() {
        var event = EventReader.read(record("key", "{\"text\":\"x\",\"times\":2,\"new\":[]}", Sender.headers(ID)), 100);

        assertThat(event.eventId()).isEqualTo(ID);
        assertThat(event.type()).isEqualTo("note");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.topic()).isEqualTo("t");
        assertThat(event.key()).isEqualTo("key");
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-09-21T08:15:30Z"));
        assertThat(event.data().as(Note.class)).isEqualTo(new Note("x", 2));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ce_id,          not-a-uuid,           the header ce_id is not a UUID
                    ce_id,          ,                     the CloudEvents headers are missing or wrong
                    ce_type,        ,                     the CloudEvents headers are missing or wrong
                    ce_specversion, 9.9,                  the CloudEvents headers are missing or wrong
                    ce_time,        yesterday,            the CloudEvents headers are missing or wrong
                    ce_time,        ,                     the header ce_time is missing
                    ce_dataschema,  ,                     the header ce_dataschema is not urn:pqs:<type>:v<version>
                    ce_dataschema,  urn:pqs:note:v0,      the header ce_dataschema is not urn:pqs:<type>:v<version>
                    ce_dataschema,  urn:pqs:note:1,       the header ce_dataschema is not urn:pqs:<type>:v<version>
                    ce_dataschema,  urn:pqs:memo:v1,      the headers ce_type and ce_dataschema name different events
                    """)
    void aHeaderThatIsMissingOrWrongIsNamed(String header, @Nullable String value, String message) {
        var headers = new HashMap<>(Sender.headers(ID));
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }

        assertThatThrownBy(() -> EventReader.read(record("key", "{}", headers), 100))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(message);
    }

    @Test
    void dataThatDoesNotFitSaysWhereAndQuotesNothing() {
        var wrong = EventReader.read(record("key", "{\"text\":\"x\",\"times\":\"secret\"}", Sender.headers(ID)), 100);
        var missing = EventReader.read(record("key", "{\"text\":\"x\"}", Sender.headers(ID)), 100);

        assertThatThrownBy(() -> wrong.data().as(Note.class)).hasMessage("the data does not fit Note at times");
        assertThatThrownBy(() -> missing.data().as(Note.class)).hasMessage("the data does not fit Note at times");
        assertThat(wrong.toString()).doesNotContain("secret");
    }

    @Test
    void bytesAfterTheEndOfTheJsonAreRefused() {
        assertThatThrownBy(() -> EventReader.read(record("key", "{} {}", Sender.headers(ID)), 100))
                .hasMessage("the data is not JSON");
    }

    @Test
    void aVersionTheConsumerWasNotWrittenForIsRefused() {
        var event = EventReader.read(record("key", "{}", Sender.headers(ID)), 100);

        event.requireVersion(1);
        assertThatThrownBy(() -> event.requireVersion(2))
                .hasMessage("note version 1 is not known here, only version 2");
    }

    @Test
    void aKeyThatIsNoTextIsReplacedByTheRecordsPlace() {
        var broken = new ConsumerRecord<>("t", 3, 17L, new byte[] {(byte) 0xff}, "{}".getBytes(UTF_8));

        assertThat(RecordKey.of(broken))
                .isEqualTo(new RecordKey("(no key) partition 3 offset 17", "the key is not UTF-8"));
        assertThat(RecordKey.of(record("DEMO-AQP1", "{}", Map.of()))).isEqualTo(new RecordKey("DEMO-AQP1", null));
        assertThat(RecordKey.of(record("x".repeat(201), "{}", Map.of())).text())
                .isEqualTo("(no key) partition 3 offset 17");
        assertThat(RecordKey.of(record("a\0b", "{}", Map.of())).text()).isEqualTo("(no key) partition 3 offset 17");
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, String value, Map<String, String> headers) {
        var record = new ConsumerRecord<>("t", 3, 17L, key.getBytes(UTF_8), value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
