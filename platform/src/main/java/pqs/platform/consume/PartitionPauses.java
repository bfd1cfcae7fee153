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

        Pause(long offset) {
            this.offset = offset;
        }
    }

    PartitionPauses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Number of the coming try of a record, from 1. Trouble is not counted. */
    int attempt(TopicPartition partition, long offset) {
        var pause = pauses.get(partition);
        return pause != null && pause.offset == offset ? pause.failures + 1 : 1;
    }

    /** The record failed: wait before the next try, longer each time. */
    void failed(TopicPartition partition, long offset, Backoff backoff) {
        var pause = at(partition, offset);
        pause.failures++;
        hold(pause, backoff.after(pause.failures));
    }

    /** The record could not be tried: wait for as long as the trouble says. */
    void trouble(TopicPartition partition, long offset, Duration wait) {
        hold(at(partition, offset), wait);
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
