package pqs.surveillance.flag.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.platform.time.Deadline;
import pqs.surveillance.flag.DeadlineFact;
import pqs.surveillance.flag.app.FlagDeadline;

/**
 * The deadline of a flag as the API gives it.
 *
 * @param state {@code running}, {@code paused} or {@code settled}; whether a running one has passed, {@code dueAt} says
 * @param dueAt null while it is paused
 * @param words how it was worked out
 * @param decisions in the order in which they were made
 */
public record DeadlineAnswer(
        String state, @Nullable Instant dueAt, String words, String source, List<Decision> decisions) {

    /**
     * What somebody decided.
     *
     * @param kind {@code paused}, {@code resumed} or {@code extended}
     * @param reason null where none is asked for
     * @param organisationCode empty where a pause ended by itself
     * @param dueAt by when the flag then had to be taken up; null for a pause
     * @param pausedUntil when a pause ends by itself, if nobody resumes it before; null for other decisions
     */
    public record Decision(
            String kind,
            Instant at,
            String organisationCode,
            @Nullable String reason,
            @Nullable Instant dueAt,
            @Nullable Instant pausedUntil) {

        static Decision of(DeadlineFact fact) {
            var organisation = fact.by().organisationCode();
            return switch (fact) {
                case DeadlineFact.Paused paused ->
                    new Decision("paused", paused.at(), organisation, paused.reason(), null, paused.until());
                case DeadlineFact.Resumed resumed ->
                    new Decision("resumed", resumed.at(), organisation, null, resumed.dueAt(), null);
                case DeadlineFact.Extended extended ->
                    new Decision("extended", extended.at(), organisation, extended.reason(), extended.dueAt(), null);
            };
        }
    }

    static DeadlineAnswer of(FlagDeadline found) {
        var view = DeadlineView.of(found.deadline());
        var state = switch (found.deadline()) {
            case Deadline.Running _ -> "running";
            case Deadline.Paused _ -> "paused";
            case Deadline.Settled _ -> "settled";
        };
        return new DeadlineAnswer(
                state,
                view.dueAt(),
                view.words(),
                view.source(),
                found.decided().stream().map(Decision::of).toList());
    }
}
