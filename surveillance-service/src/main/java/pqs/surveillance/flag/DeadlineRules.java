package pqs.surveillance.flag;

import java.time.Instant;
import java.time.LocalDate;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineOver;
import pqs.platform.time.Extension;
import pqs.platform.time.Length;
import pqs.platform.time.Reading;
import pqs.platform.time.WorkingCalendar;

/**
 * Whether the deadline of a flag may be paused, resumed or extended, and what becomes of it. Only before it has passed: once
 * the others have been told that nobody took the flag up, more time would only make the record say otherwise, and what the
 * flag needs is somebody who takes it up (ADR 0031).
 */
public final class DeadlineRules {

    /**
     * So many days after a flag was raised its time is up at the latest, whatever was decided and however often: a flag is
     * about harm that may be going on.
     */
    public static final int DAYS_MAX = 28;

    private DeadlineRules() {}

    /** What came of a decision. */
    public sealed interface Outcome {}

    /** It holds. */
    public record Changed(Deadline deadline, DeadlineFact fact) implements Outcome {}

    /** It does not, and why. */
    public record NotPossible(Obstacle obstacle) implements Outcome {}

    /** Why a decision does not hold. */
    public enum Obstacle {
        TAKEN_UP,
        /** It has passed, and those who are to be told have been. */
        OVERDUE,
        /** It has passed, and its moment has not been acted on yet. */
        OVER,
        /** A concern behind the flag was reported as severe harm: its time neither stands still nor grows. */
        SEVERE_HARM,
        PAUSED_ALREADY,
        NOT_PAUSED,
        PAUSED,
        NO_WORKING_DAY,
        NOT_LATER,
        TOO_FAR_AHEAD,
        BEYOND_THE_CALENDAR
    }

    /**
     * Decides, of a flag and its deadline as they are held.
     *
     * @param by who decides
     * @param at now
     * @param limit how long a pause lasts at most
     */
    public static Outcome decide(
            Flag flag, Deadline deadline, DeadlineDecision decision, Acknowledger by, Instant at, PauseLimit limit) {
        return switch (flag) {
            case Flag.Acknowledged _ -> new NotPossible(Obstacle.TAKEN_UP);
            // Asked of the flag first: after a step back of the clock its deadline may seem to have time left.
            case Flag.Overdue _ -> new NotPossible(Obstacle.OVERDUE);
            case Flag.Raised _ ->
                switch (deadline) {
                    case Deadline.Settled _ -> new NotPossible(Obstacle.TAKEN_UP);
                    case Deadline.Running running -> running(running, flag.facts(), decision, by, at, limit);
                    case Deadline.Paused paused -> paused(paused, decision, by, at);
                };
        };
    }

    private static Outcome running(
            Deadline.Running deadline,
            FlagFacts flag,
            DeadlineDecision decision,
            Acknowledger by,
            Instant at,
            PauseLimit limit) {
        if (!(decision instanceof DeadlineDecision.Resume) && flag.evidence().namesSevereHarm()) {
            return new NotPossible(Obstacle.SEVERE_HARM);
        }
        try {
            return switch (decision) {
                case DeadlineDecision.Pause(var reason) -> pause(deadline, flag, reason, by, at, limit);
                case DeadlineDecision.Resume _ -> new NotPossible(Obstacle.NOT_PAUSED);
                case DeadlineDecision.ExtendBy(var hours, var reason) ->
                    extend(deadline, flag, moreHours(deadline, hours), reason, by, at);
                case DeadlineDecision.ExtendTo to -> extendTo(deadline, flag, to, by, at);
            };
        } catch (DeadlineOver over) {
            return new NotPossible(Obstacle.OVER);
        } catch (CalendarNotCovered uncovered) {
            return new NotPossible(Obstacle.BEYOND_THE_CALENDAR);
        }
    }

    /** Possible only if the deadline would end in time even if nobody resumed it. */
    private static Outcome pause(
            Deadline.Running deadline, FlagFacts flag, String reason, Acknowledger by, Instant at, PauseLimit limit) {
        var paused = deadline.pause(at, reason, by.subject());
        var until = limit.end(deadline.terms().calendar(), at);
        return isTooFar(paused.resume(until), flag)
                ? new NotPossible(Obstacle.TOO_FAR_AHEAD)
                : new Changed(paused, new DeadlineFact.Paused(at, by, reason, until));
    }

    private static Outcome paused(Deadline.Paused deadline, DeadlineDecision decision, Acknowledger by, Instant at) {
        return switch (decision) {
            case DeadlineDecision.Pause _ -> new NotPossible(Obstacle.PAUSED_ALREADY);
            case DeadlineDecision.ExtendBy _, DeadlineDecision.ExtendTo _ -> new NotPossible(Obstacle.PAUSED);
            case DeadlineDecision.Resume _ -> {
                try {
                    var running = deadline.resume(at);
                    yield new Changed(running, new DeadlineFact.Resumed(at, by, running.end()));
                } catch (CalendarNotCovered uncovered) {
                    yield new NotPossible(Obstacle.BEYOND_THE_CALENDAR);
                }
            }
        };
    }

    private static Outcome extendTo(
            Deadline.Running deadline, FlagFacts flag, DeadlineDecision.ExtendTo to, Acknowledger by, Instant at) {
        var calendar = deadline.terms().calendar();
        if (!to.day().isAfter(calendar.dayOf(deadline.end()))) {
            return new NotPossible(Obstacle.NOT_LATER);
        }
        if (to.day().isAfter(lastDay(calendar, flag))) {
            return new NotPossible(Obstacle.TOO_FAR_AHEAD);
        }
        return calendar.isWorkingDay(to.day())
                ? extend(deadline, flag, deadline.lengthTo(to.day()), to.reason(), by, at)
                : new NotPossible(Obstacle.NO_WORKING_DAY);
    }

    private static Outcome extend(
            Deadline.Running deadline, FlagFacts flag, Length length, String reason, Acknowledger by, Instant at) {
        var extended = deadline.extend(new Extension(length, reason, by.subject(), at));
        return isTooFar(extended, flag)
                ? new NotPossible(Obstacle.TOO_FAR_AHEAD)
                : new Changed(extended, new DeadlineFact.Extended(at, by, reason, extended.end()));
    }

    private static boolean isTooFar(Deadline.Running deadline, FlagFacts flag) {
        var calendar = deadline.terms().calendar();
        return calendar.dayOf(deadline.end()).isAfter(lastDay(calendar, flag));
    }

    private static LocalDate lastDay(WorkingCalendar calendar, FlagFacts flag) {
        return calendar.dayOf(flag.raisedAt()).plusDays(DAYS_MAX);
    }

    /** As the deadline reads its own; where that is days, which end when offices close, as hours in which they are open. */
    private static Length moreHours(Deadline deadline, int hours) {
        return new Length.WorkingHours(
                hours,
                deadline.terms().length() instanceof Length.WorkingHours working
                        ? working.reading()
                        : Reading.OFFICE_HOURS);
    }
}
