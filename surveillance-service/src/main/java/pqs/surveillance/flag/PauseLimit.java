package pqs.surveillance.flag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;

/**
 * How long a pause lasts at most. Then it ends by itself, as a deadline of its own: a pause that everybody forgot would hide a
 * flag behind a date that never comes (ADR 0031).
 */
public record PauseLimit(DeadlineSource source, Length length) {

    /** Wire name of the deadline, in its rows. */
    public static final String NAME = "end-of-flag-pause";

    /** A pause of a flag: which of the decisions about its deadline, from 1. */
    public record Pause(FlagId flag, int number) {

        public String subject() {
            return flag + "/" + number;
        }

        /** @throws IllegalArgumentException if it was not written by {@link #subject} */
        public static Pause parse(String subject) {
            var parts = subject.split("/", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("no pause of a flag: " + subject);
            }
            return new Pause(new FlagId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
        }
    }

    public DeadlineTerms terms(Pause pause, WorkingCalendar calendar, Instant from) {
        return terms(pause.subject(), calendar, from);
    }

    /**
     * When a pause from this moment ends by itself.
     *
     * @throws CalendarNotCovered if that is in a year whose bank holidays nobody has entered yet
     */
    Instant end(WorkingCalendar calendar, Instant from) {
        return Deadline.Running.start(terms(NAME, calendar, from)).end();
    }

    /**
     * The moment to which a pause has lasted: this one, or the earlier one at which its time was up, however late somebody
     * comes to it.
     *
     * @param decided so far
     */
    public static Instant pausedUntil(List<DeadlineFact> decided, Instant at) {
        return !decided.isEmpty()
                        && decided.getLast() instanceof DeadlineFact.Paused paused
                        && paused.until().isBefore(at)
                ? paused.until()
                : at;
    }

    private DeadlineTerms terms(String subject, WorkingCalendar calendar, Instant from) {
        return new DeadlineTerms(subject, NAME, source, calendar, from, length, List.of(Level.due()));
    }
}
