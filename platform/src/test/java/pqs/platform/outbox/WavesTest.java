package pqs.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.event.EventSchema;

class WavesTest {

    @Test
    void aWaveHasTheFirstUnsentRowOfEachKey() {
        var waves = new Waves(List.of(row(1, "a"), row(2, "a"), row(3, "b"), row(4, "a"), row(5, "b")));

        assertThat(ids(waves.next())).containsExactly(1L, 3L);
        assertThat(ids(waves.next())).containsExactly(2L, 5L);
        assertThat(ids(waves.next())).containsExactly(4L);
        assertThat(waves.next()).isEmpty();
    }

    @Test
    void theSameKeyInTwoTopicsIsTwoLanes() {
        var waves = new Waves(List.of(row(1, "x", "a"), row(2, "y", "a")));

        assertThat(ids(waves.next())).containsExactly(1L, 2L);
    }

    @Test
    void afterAFailureTheRestOfItsKeyIsLeftForLater() {
        var waves = new Waves(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "b")));
        var first = waves.next();

        waves.drop(first.getFirst().lane());

        assertThat(ids(waves.next())).containsExactly(4L);
        assertThat(waves.next()).isEmpty();
    }

    @Test
    void onceTheRoundHasLastedLongEnoughTheRestIsLeftForTheNext() {
        var waves = new Waves(List.of(row(1, "slow"), row(2, "slow"), row(3, "slow")));
        var now = System.nanoTime();

        assertThat(ids(waves.next())).containsExactly(1L);
        assertThat(ids(waves.nextBefore(now + Duration.ofHours(1).toNanos()))).containsExactly(2L);
        assertThat(waves.nextBefore(now)).isEmpty();
    }

    @Test
    void aTopicThatIsAwayIsLeftForLaterAsAWhole() {
        var waves = new Waves(List.of(row(1, "x", "a"), row(2, "y", "a"), row(3, "x", "a"), row(4, "y", "a")));
        waves.next();

        waves.dropTopic("x");

        assertThat(ids(waves.next())).containsExactly(4L);
    }

    @Test
    void whateverFailsNoRowOvertakesAnEarlierOneOfItsKey() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<OutboxRow>();
            for (int id = 1; id <= 60; id++) {
                rows.add(row(id, "k" + random.nextInt(6)));
            }
            var waves = new Waves(rows);
            var lastSent = new HashMap<OutboxRow.Lane, Long>();
            var failed = new HashSet<OutboxRow.Lane>();
            for (var wave = waves.next(); !wave.isEmpty(); wave = waves.next()) {
                var lanes = new HashSet<OutboxRow.Lane>();
                for (var row : wave) {
                    assertThat(lanes.add(row.lane()))
                            .as("seed %d: one row a key", seed)
                            .isTrue();
                    assertThat(failed)
                            .as("seed %d: nothing after a failure", seed)
                            .doesNotContain(row.lane());
                    assertThat(lastSent.getOrDefault(row.lane(), 0L))
                            .as("seed %d", seed)
                            .isLessThan(row.id());
                    lastSent.put(row.lane(), row.id());
                    if (random.nextInt(20) == 0) {
                        failed.add(row.lane());
                        waves.drop(row.lane());
                    }
                }
            }
        }
    }

    private static List<Long> ids(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::id).toList();
    }

    static OutboxRow row(long id, String key) {
        return row(id, "topic", key);
    }

    static OutboxRow row(long id, String topic, String key) {
        return new OutboxRow(id, new UUID(0, id), topic, key, new EventSchema("step", 1), Instant.EPOCH, "{}", null);
    }
}
