package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** Which records wait behind a parked key, and in which order. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class ParkedTableQTest {

    private static final String KEY = "made-anew";
    private static final FailureWords WHY = FailureWords.of(new IllegalStateException());

    @Inject
    ParkedTable table;

    @Test
    @TestTransaction
    void aRecordDeliveredAgainWaitsOnce() {
        var id = table.park("parked-table", "t", KEY, 1, WHY);

        table.append(id, record(7, "a", "one"));
        table.append(id, record(7, "a", "one"));

        assertThat(waiting(id)).containsExactly("7 a one");
    }

    @Test
    @TestTransaction
    void recordsOfATopicMadeAnewWaitBehindThoseOfTheOldOneAtTheSamePlace() {
        var id = table.park("parked-table", "t", KEY, 1, WHY);

        table.append(id, record(7, "a", "one"));
        table.append(id, record(0, "b", "two"));
        table.append(id, record(7, "c", "one"));
        table.append(id, record(7, "c", "three"));

        assertThat(waiting(id)).containsExactly("7 a one", "0 b two", "7 c one", "7 c three");
    }

    private List<String> waiting(long id) {
        var parked = table.lock(id).orElseThrow();
        var found = new ArrayList<String>();
        for (var next = table.firstWaiting(parked); next.isPresent(); next = table.firstWaiting(parked)) {
            var record = next.get().record();
            found.add(record.offset() + " "
                    + new String(record.headers().lastHeader("ce_id").value(), UTF_8) + " "
                    + new String(record.value(), UTF_8));
            table.remove(next.get());
        }
        return found;
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String eventId, String value) {
        var record = new ConsumerRecord<>("t", 0, offset, KEY.getBytes(UTF_8), value.getBytes(UTF_8));
        record.headers().add("ce_id", eventId.getBytes(UTF_8));
        return record;
    }
}
