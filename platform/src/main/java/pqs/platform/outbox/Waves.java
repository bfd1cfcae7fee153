package pqs.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import pqs.platform.outbox.OutboxRow.Lane;

/**
 * The rows of a round, cut into waves: each wave holds the first unsent row of every lane. A wave is sent when the one
 * before it was acknowledged, so two rows of one lane are never on their way at once, and a row that failed cannot be
 * overtaken by its successor.
 */
final class Waves {

    private final Map<Lane, Queue<OutboxRow>> lanes = new LinkedHashMap<>();

    Waves(List<OutboxRow> rowsInIdOrder) {
        for (var row : rowsInIdOrder) {
            lanes.computeIfAbsent(row.lane(), lane -> new ArrayDeque<>()).add(row);
        }
    }

    /** The next wave; empty when all is sent or dropped. */
    List<OutboxRow> next() {
        var wave = new ArrayList<OutboxRow>();
        for (var lanesLeft = lanes.values().iterator(); lanesLeft.hasNext(); ) {
            var lane = lanesLeft.next();
            wave.add(lane.remove());
            if (lane.isEmpty()) {
                lanesLeft.remove();
            }
        }
        return wave;
    }

    /** The next wave, or an empty one once the time is over: what is left waits for the next round. */
    List<OutboxRow> nextBefore(long untilNanos) {
        return System.nanoTime() - untilNanos < 0 ? next() : List.of();
    }

    /** Leaves the rest of a lane for a later round. */
    void drop(Lane lane) {
        lanes.remove(lane);
    }

    /** Leaves the rest of a topic for a later round. */
    void dropTopic(String topic) {
        lanes.keySet().removeIf(lane -> lane.topic().equals(topic));
    }
}
