package pqs.platform.time;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By when something has to be done, and why. It is worked out from its terms and its history and from nothing else, so that
 * anybody can work it out again; {@link DeadlineWords} says how.
 */
public sealed interface Deadline {

    DeadlineTerms terms();

    DeadlineHistory history();

    /** When it started, how it went on, and its end, in plain words. */
    default String words() {
        return DeadlineWords.of(this);
    }

    /** The clock runs. */
    record Running(DeadlineTerms terms, DeadlineHistory history) implements Deadline {

        public static Running start(DeadlineTerms terms) {
            return new Running(terms, DeadlineHistory.NONE);
        }

        /** The moment at which it is over; whoever is done by then is in time. */
        public Instant end() {
            return DeadlineArithmetic.end(terms, history);
        }

        /** The moments of its levels, by name. */
        public Map<String, Instant> moments() {
            var moments = new LinkedHashMap<String, Instant>();
            for (var level : terms.levels()) {
                moments.put(level.name(), DeadlineArithmetic.momentOf(level, terms, history));
            }
            return moments;
        }

        public boolean isOver(Instant now) {
            return !now.isBefore(end());
        }

        /**
         * @throws DeadlineOver if it is over by then: there is nothing left to pause
         * @throws IllegalArgumentException if it would begin before the deadline or within an earlier pause
         */
        public Paused pause(Instant at, String reason, String by) {
            if (isOver(at)) {
                throw new DeadlineOver(end());
            }
            if (at.isBefore(terms.start()) || history.pausedAfter(at) || reason.isBlank()) {
                throw new IllegalArgumentException(
                        "a pause has a reason and begins after the start and after the pause before it");
            }
            return new Paused(terms, history, at, reason, by);
        }

        /**
         * @throws DeadlineOver if it is over by then: what has passed stays passed
         */
        public Running extend(Extension extension) {
            if (isOver(extension.at())) {
                throw new DeadlineOver(end());
            }
            return new Running(terms, history.with(extension));
        }

        public Settled settle(Instant at) {
            return new Settled(terms, history, at);
        }
    }

    /**
     * The clock stands still, so that there is no end for now.
     *
     * @param since when it was paused
     * @param by who decided it, as the identity provider's subject
     */
    record Paused(DeadlineTerms terms, DeadlineHistory history, Instant since, String reason, String by)
            implements Deadline {

        /** @throws IllegalArgumentException if it would end before it began */
        public Running resume(Instant at) {
            return new Running(terms, history.with(new Pause(since, at, reason, by)));
        }

        public Settled settle(Instant at) {
            return new Settled(terms, history.with(new Pause(since, at, reason, by)), at);
        }
    }

    /**
     * What it was for has been done, or is no longer to be done. Whether in time, its end says.
     *
     * @param at when that was
     */
    record Settled(DeadlineTerms terms, DeadlineHistory history, Instant at) implements Deadline {

        public Instant end() {
            return DeadlineArithmetic.end(terms, history);
        }

        public boolean inTime() {
            return !at.isAfter(end());
        }
    }
}
