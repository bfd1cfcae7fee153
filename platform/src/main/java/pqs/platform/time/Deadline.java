package pqs.platform.time;

import java.time.Instant;
import java.time.LocalDate;
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
         * Begins no earlier than the deadline did and what is on record of it, whatever a clock that was set back says.
         *
         * @throws DeadlineOver if it is over by then: there is nothing left to pause
         * @throws IllegalArgumentException if it has no reason
         */
        public Paused pause(Instant at, String reason, String by) {
            if (isOver(at)) {
                throw new DeadlineOver(end());
            }
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a pause needs a reason");
            }
            return new Paused(terms, history, at.isBefore(earliest()) ? earliest() : at, reason, by);
        }

        /**
         * Adds to the end as it now is. Granted no earlier than what is on record, as a pause: their order is what says
         * which end it was.
         *
         * @throws DeadlineOver if it is over by then: what has passed stays passed
         */
        public Running extend(Extension extension) {
            if (isOver(extension.at())) {
                throw new DeadlineOver(end());
            }
            return changed(extension);
        }

        /**
         * Leaves less time, from when it was decided. One that ends sooner anyhow stays as it is.
         *
         * @throws DeadlineOver if it is over by then: what has passed stays passed
         */
        public Running shorten(Shortening shortening) {
            if (isOver(shortening.at())) {
                throw new DeadlineOver(end());
            }
            var shortened = changed(shortening);
            return shortened.end().isBefore(end()) ? shortened : this;
        }

        private Running changed(Change change) {
            return new Running(terms, history.with(change.notBefore(earliest())));
        }

        /** What is on record of it cannot come after what is decided now. */
        private Instant earliest() {
            return history.lastMoment().orElse(terms.start());
        }

        /**
         * By how much it must be extended to end when offices close on a day.
         *
         * @throws IllegalArgumentException if that is no working day, or not after the day on which it ends
         * @throws CalendarNotCovered if that lies in a year nobody has checked
         */
        public Length.WorkingDays lengthTo(LocalDate day) {
            var calendar = terms.calendar();
            if (!calendar.isWorkingDay(day)) {
                throw new IllegalArgumentException(day + " is no working day");
            }
            return new Length.WorkingDays(calendar.workingDaysBetween(calendar.dayOf(end()), day));
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

        /** If a clock that was set back says that it ends before it began, it has taken no time. */
        public Running resume(Instant at) {
            return new Running(terms, ended(at));
        }

        public Settled settle(Instant at) {
            return new Settled(terms, ended(at), at);
        }

        private DeadlineHistory ended(Instant at) {
            return at.isAfter(since) ? history.with(new Pause(since, at, reason, by)) : history;
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
