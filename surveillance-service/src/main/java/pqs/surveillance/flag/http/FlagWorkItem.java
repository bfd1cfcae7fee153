package pqs.surveillance.flag.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pqs.platform.time.Deadline;
import pqs.platform.web.Words;
import pqs.surveillance.flag.Flag;

/**
 * A flag in the list of what waits.
 *
 * @param deadline by when somebody must take it up; null where it has none
 * @param severe whether severe harm was reported, by a concern it rests on or by one since
 * @param clock how long it has waited, or had to; in the words of the page
 */
public record FlagWorkItem(Flag flag, @Nullable DeadlineView deadline, boolean severe, String clock) {

    static FlagWorkItem of(Flag flag, @Nullable Deadline deadline, boolean severe, Instant now) {
        var raised = flag.facts().raisedAt();
        var clock = switch (flag) {
            case Flag.Open _ -> "Waiting for " + Words.words(Duration.between(raised, now));
            case Flag.Acknowledged done -> "Taken up after " + Words.words(Duration.between(raised, done.at()));
        };
        return new FlagWorkItem(flag, deadline == null ? null : DeadlineView.of(deadline), severe, clock);
    }

    public String page() {
        return FlagAddress.of(flag.facts().id()).page();
    }

    /** What presses; empty for nothing. */
    public String urgency() {
        if (flag.isOverdue()) {
            return severe ? "Overdue, severe harm reported" : "Overdue";
        }
        return severe ? "Severe harm reported" : "";
    }

    /** What somebody has to do. */
    public String need() {
        return switch (flag) {
            case Flag.Raised _ -> "To take up";
            case Flag.Overdue _ -> "To take up: nobody did in time";
            case Flag.Acknowledged done -> "Acknowledged by " + done.by().organisationCode();
        };
    }

    /** As the work list marks it. */
    public String state() {
        return flag.isOpen() ? severe || flag.isOverdue() ? "urgent" : "waiting" : "done";
    }
}
