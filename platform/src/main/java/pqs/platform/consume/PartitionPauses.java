package pqs.platform.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import pqs.platform.retry.Backoff;

/** Which partitions wait before their first record is tried again, and how often it was tried. Belongs to one thread. */
final class PartitionPauses {

    private final Map<TopicPartition, Pause> pauses = new HashMap<>();
    private final LongSupplier nanoTime;

    private static final class Pause {
        private final long offset;
        private int failures;
        private long untilNanos;
        private boolean resumed;
        private boolean inOwnTrouble;
        private long ownTroubleSinceNanos;

        Pause(long offset) {
            this.offset = offset;
        }
    }

    PartitionPauses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How a record has fared until its coming try. */
    Tries tries(TopicPartition partition, long offset) {
        var pause = pauses.get(partition);
        return pause != null && pause.offset == offset
                ? new Tries(pause.failures + 1, ownTrouble(pause))
                : new Tries(1, Duration.ZERO);
    }

    private Duration ownTrouble(Pause pause) {
        return pause.inOwnTrouble ? Duration.ofNanos(nanoTime.getAsLong() - pause.ownTroubleSinceNanos) : Duration.ZERO;
    }

    /** The record failed: wait before the next try, longer each time. */
    void failed(TopicPartition partition, long offset, Backoff backoff) {
        var pause = at(partition, offset);
        pause.failures++;
        hold(pause, backoff.after(pause.failures));
    }

    /** The record could not be tried, nor could any: wait for as long as the trouble says. */
    void trouble(TopicPartition partition, long offset, Duration wait) {
        var pause = at(partition, offset);
        pause.inOwnTrouble = false;
        hold(pause, wait);
    }

    /** The record alone could not be tried: how long that goes on is measured until it passes or the trouble is everybody's. */
    void ownTrouble(TopicPartition partition, long offset, Duration wait) {
        var pause = at(partition, offset);
        if (!pause.inOwnTrouble) {
            pause.inOwnTrouble = true;
            pause.ownTroubleSinceNanos = nanoTime.getAsLong();
        }
        hold(pause, wait);
    }

    private Pause at(TopicPartition partition, long offset) {
        return pauses.compute(partition, (_, old) -> old != null && old.offset == offset ? old : new Pause(offset));
    }

    private void hold(Pause pause, Duration wait) {
        pause.untilNanos = nanoTime.getAsLong() + wait.toNanos();
        pause.resumed = false;
    }

    /** The record has passed; its tries are forgotten. */
    void passed(TopicPartition partition) {
        pauses.remove(partition);
    }

    void forgetAll() {
        pauses.clear();
    }

    /** Partitions whose wait is over; each is named once. */
    List<TopicPartition> due() {
        var due = new ArrayList<TopicPartition>();
        pauses.forEach((partition, pause) -> {
            if (!pause.resumed && pause.untilNanos - nanoTime.getAsLong() <= 0) {
                pause.resumed = true;
                due.add(partition);
            }
        });
        return due;
    }

    /** How long a poll may wait so that no partition is resumed late. */
    Duration untilNext(Duration longest) {
        var next = longest.toNanos();
        for (var pause : pauses.values()) {
            if (!pause.resumed) {
                next = Math.min(next, Math.max(0, pause.untilNanos - nanoTime.getAsLong()));
            }
        }
        return Duration.ofNanos(next);
    }
}
