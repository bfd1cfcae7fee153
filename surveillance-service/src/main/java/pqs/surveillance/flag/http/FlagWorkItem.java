package pqs.surveillance.flag.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import pqs.platform.web.Words;
import pqs.surveillance.flag.Flag;

/**
 * A flag in the list of what waits.
 *
 * @param severe whether a concern it rests on was reported as severe harm
 * @param clock how long it has waited, or had to; in the words of the page
 */
public record FlagWorkItem(Flag flag, boolean severe, String clock) {

    private static final String SEVERE = "severe";

    static FlagWorkItem of(Flag flag, ObjectMapper json, Instant now) {
        boolean severe = EvidenceView.of(flag.facts().evidence(), json).concerns().stream()
                .anyMatch(concern -> concern.severity().equals(SEVERE));
        var raised = flag.facts().raisedAt();
        var clock = switch (flag) {
            case Flag.Raised _ -> "Waiting for " + Words.words(Duration.between(raised, now));
            case Flag.Acknowledged done -> "Taken up after " + Words.words(Duration.between(raised, done.at()));
        };
        return new FlagWorkItem(flag, severe, clock);
    }

    public String page() {
        return FlagAddress.of(flag.facts().id()).page();
    }

    /** What presses; empty for nothing. */
    public String urgency() {
        return severe ? "Severe harm reported" : "";
    }

    /** What somebody has to do. */
    public String need() {
        return switch (flag) {
            case Flag.Raised _ -> "To take up";
            case Flag.Acknowledged done -> "Acknowledged by " + done.by().organisationCode();
        };
    }

    /** As the work list marks it. */
    public String state() {
        return flag.isOpen() ? severe ? "urgent" : "waiting" : "done";
    }
}
