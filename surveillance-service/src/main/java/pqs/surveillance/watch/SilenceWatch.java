package pqs.surveillance.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/**
 * The rule {@link WatchRule.FeedSilent}: which providers' returns are overdue by their own rhythm. Returns are activity, and
 * whatever comes with exposures.
 */
final class SilenceWatch {

    /** Intervals further back no longer tell the rhythm of today. */
    private static final int INTERVALS_MAX = 36;

    /** Fewer others than these tell nothing of a common cause. */
    private static final int OTHERS_MIN = 3;

    private static final int ASK_AGAIN_DAYS = 7;

    private static final int IRREGULAR_FROM = 3;
    private static final int DAYS_WITHIN_A_MONTH = 40;

    private record Feed(Place provider, String measure) {}

    private record Due(long day, Feed feed, Arrivals arrivals, long lastArrival, long limit) {}

    private static final class Arrivals {
        private final List<Long> intervals = new ArrayList<>();
        private long last = Long.MIN_VALUE;
        private long count;
        /** The interval that runs has been flagged, and is no part of the rhythm. */
        private boolean flagged;
    }

    private final WatchRule.FeedSilent rule;
    private final Map<Feed, Arrivals> feeds = new HashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::day)
            .thenComparing(one -> one.feed().provider())
            .thenComparing(one -> one.feed().measure()));

    SilenceWatch(WatchRule.FeedSilent rule) {
        this.rule = rule;
    }

    void arrived(Observation observation, long today) {
        var feed = new Feed(Place.ofProvider(observation.place().provider()), observation.measure());
        var arrivals = feeds.computeIfAbsent(feed, first -> new Arrivals());
        if (arrivals.last == today) {
            return;
        }
        if (arrivals.count > 0 && !arrivals.flagged) {
            arrivals.intervals.add(today - arrivals.last);
            if (arrivals.intervals.size() > INTERVALS_MAX) {
                arrivals.intervals.removeFirst();
            }
        }
        arrivals.flagged = false;
        arrivals.last = today;
        arrivals.count++;
        if (arrivals.count >= rule.arrivalsMin() && isRegular(arrivals)) {
            long limit = limit(arrivals);
            due.add(new Due(today + limit, feed, arrivals, today, limit));
        }
    }

    /** The feeds that are overdue by now, each once until it is heard of again. */
    List<Alarm> overdue(long today) {
        var alarms = new ArrayList<Alarm>();
        while (!due.isEmpty() && due.peek().day() <= today) {
            var one = due.poll();
            var arrivals = one.arrivals();
            if (arrivals.last == one.lastArrival()) {
                if (othersWereHeard(one, arrivals)) {
                    arrivals.flagged = true;
                    alarms.add(alarm(one, arrivals));
                } else {
                    due.add(new Due(today + ASK_AGAIN_DAYS, one.feed(), arrivals, one.lastArrival(), one.limit()));
                }
            }
        }
        return alarms;
    }

    /**
     * Whether at least half of the others who return the same have done so since. Where nobody has, it is
     * not the provider who is silent.
     */
    private boolean othersWereHeard(Due one, Arrivals arrivals) {
        long since = one.lastArrival() + longest(arrivals) / 2;
        int others = 0;
        int heard = 0;
        for (var other : feeds.entrySet()) {
            if (other.getKey().measure().equals(one.feed().measure())
                    && !other.getKey().equals(one.feed())
                    && other.getValue().count >= rule.arrivalsMin()) {
                others++;
                heard += other.getValue().last > since ? 1 : 0;
            }
        }
        return others < OTHERS_MIN || heard * 2 >= others;
    }

    /** What comes when it comes has no rhythm to be late by. Several arrivals within a month are one return in pieces. */
    private static boolean isRegular(Arrivals arrivals) {
        return longest(arrivals) <= Math.max(IRREGULAR_FROM * median(arrivals), DAYS_WITHIN_A_MONTH);
    }

    private static long median(Arrivals arrivals) {
        return arrivals.intervals.stream().sorted().toList().get(arrivals.intervals.size() / 2);
    }

    private static long longest(Arrivals arrivals) {
        return arrivals.intervals.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private long limit(Arrivals arrivals) {
        return (long) Math.ceil(Math.max(rule.medians() * median(arrivals), rule.longest() * longest(arrivals)))
                + rule.graceDays();
    }

    /** By rank, an interval longer than all n before has probability 1 / (n + 1). */
    private Alarm alarm(Due due, Arrivals arrivals) {
        return new Alarm(
                LocalDate.ofEpochDay(due.day()),
                due.feed().provider(),
                due.feed().measure(),
                rule,
                due.day() - due.lastArrival(),
                due.limit(),
                OptionalDouble.of(1.0 / (arrivals.intervals.size() + 1)),
                OptionalDouble.empty(),
                Map.of(
                        "blindSince",
                        LocalDate.ofEpochDay(due.lastArrival()),
                        "arrivals",
                        arrivals.count,
                        "longestIntervalDays",
                        longest(arrivals),
                        "statisticIn",
                        "days without news"));
    }
}
