package pqs.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final TopicPartition P0 = new TopicPartition("t", 0);
    private static final TopicPartition P1 = new TopicPartition("t", 1);

    private final Committing client = new Committing();
    private final Places places = new Places("test");

    @Test
    void thePlaceIsBehindTheLastRecordThatPassedAndCommittedOnce() {
        places.passed(at(P0, 7));
        places.passed(at(P0, 8));
        places.passed(at(P1, 3));

        places.commit(client);
        places.commit(client);

        assertThat(client.asked).containsExactly(Map.of(P0, 9L, P1, 4L));
    }

    @Test
    void whatCannotBeCommittedForNowIsCommittedLater() {
        for (var later : List.of(new TimeoutException("away"), new RebalanceInProgressException("moving"))) {
            client.asked.clear();
            places.passed(at(P0, 7));
            client.refusal = Optional.of(later);
            places.commit(client);

            client.refusal = Optional.empty();
            places.passed(at(P1, 3));
            places.commit(client);

            assertThat(client.asked).as(later.toString()).containsExactly(Map.of(P0, 8L), Map.of(P0, 8L, P1, 4L));
        }
    }

    @Test
    void whatSomebodyElseReadsNowIsNotCommittedAgain() {
        places.passed(at(P0, 7));
        client.refusal = Optional.of(new CommitFailedException("no longer of the group"));
        places.commit(client);

        client.refusal = Optional.empty();
        places.commit(client);

        assertThat(client.asked).containsExactly(Map.of(P0, 8L));
    }

    @Test
    void aRefusalThatWillNotPassIsTold() {
        places.passed(at(P0, 7));
        client.refusal = Optional.of(new AuthorizationException("not for this user"));

        assertThatThrownBy(() -> places.commit(client)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aPartitionThatIsForgottenIsLeftOut() {
        places.passed(at(P0, 7));
        places.passed(at(P1, 3));
        places.forget(P0);
        places.commit(client);
        assertThat(client.asked).containsExactly(Map.of(P1, 4L));

        places.passed(at(P0, 8));
        places.passed(at(P1, 4));
        places.forgetAll();
        places.commit(client);
        assertThat(client.asked).hasSize(1);
    }

    private static ConsumerRecord<byte[], byte[]> at(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]);
    }

    /** Remembers what it was asked to commit, and refuses while it has a refusal. */
    private static final class Committing extends MockConsumer<byte[], byte[]> {

        private final List<Map<TopicPartition, Long>> asked = new ArrayList<>();
        private Optional<RuntimeException> refusal = Optional.empty();

        Committing() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            var places = new HashMap<TopicPartition, Long>();
            offsets.forEach((partition, place) -> places.put(partition, place.offset()));
            asked.add(places);
            refusal.ifPresent(why -> {
                throw why;
            });
        }
    }
}
