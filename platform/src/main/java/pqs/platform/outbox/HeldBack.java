package pqs.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import pqs.platform.outbox.OutboxRow.Lane;
import pqs.platform.retry.Backoff;
import pqs.platform.retry.Setback;

/**
 * Topics and lanes that failed a moment ago and are left out of the next rounds, so that one that cannot be published
 * does not fill the batch and keep the others waiting. Only a hint, kept in memory: forgetting it costs a failed try.
 */
final class HeldBack {

    private static final int LANES_MAX = 1_000;

    private final Backoff backoff;
    private final LongSupplier nanoTime;
    private final Map<String, Hold> topics = new HashMap<>();
    private final Map<Lane, Hold> lanes = new HashMap<>();

    private record Hold(Setback setback, long untilNanos) {}

    HeldBack(Backoff backoff, LongSupplier nanoTime) {
        this.backoff = backoff;
        this.nanoTime = nanoTime;
    }

    /** The broker does not take anything for this topic; true if that is news. */
    boolean topicFailed(String topic) {
        return hold(topics, topic);
    }

    /** The broker takes other records of the topic, but not this one; true if that is news. */
    boolean laneFailed(Lane lane) {
        return (lanes.containsKey(lane) || lanes.size() < LANES_MAX) && hold(lanes, lane);
    }

    private <K> boolean hold(Map<K, Hold> holds, K key) {
        var known = holds.get(key);
        var setback = known == null ? new Setback(backoff) : known.setback();
        var wait = setback.failed();
        holds.put(key, new Hold(setback, nanoTime.getAsLong() + wait.toNanos()));
        return setback.isNews();
    }

    /** True if this ends a row of failures of the topic. */
    boolean published(OutboxRow row) {
        lanes.remove(row.lane());
        return topics.remove(row.topic()) != null;
    }

    String[] topics() {
        return topics.entrySet().stream()
                .filter(hold -> isHeld(hold.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    String[] laneTopics() {
        return heldLanes().map(Lane::topic).toArray(String[]::new);
    }

    String[] laneKeys() {
        return heldLanes().map(Lane::key).toArray(String[]::new);
    }

    private Stream<Lane> heldLanes() {
        return lanes.entrySet().stream().filter(hold -> isHeld(hold.getValue())).map(Map.Entry::getKey);
    }

    private boolean isHeld(Hold hold) {
        return hold.untilNanos() - nanoTime.getAsLong() > 0;
    }

    /** How long until something may be tried again, but never longer than the given wait. */
    Duration untilNext(Duration longest) {
        var now = nanoTime.getAsLong();
        var next = longest.toNanos();
        for (var holds : List.of(topics.values(), lanes.values())) {
            for (var hold : holds) {
                var left = hold.untilNanos() - now;
                next = left > 0 ? Math.min(next, left) : next;
            }
        }
        return Duration.ofNanos(Math.max(next, Duration.ofMillis(1).toNanos()));
    }
}
