package pqs.intake.report.http;

import java.util.UUID;
import pqs.intake.concern.Concern;
import pqs.intake.concern.SubmissionKey;

/**
 * The concern that this form has become already.
 *
 * @param anotherKey under which it is sent if it is another one, however often the button is pressed
 */
public record SentBefore(String reference, UUID concernId, String anotherKey) {

    static SentBefore of(Concern concern, SubmissionKey anotherKey) {
        var facts = concern.facts();
        return new SentBefore(facts.reference().value(), facts.id().value(), anotherKey.value());
    }

    /** Its own page. */
    public String address() {
        return "/intake/concerns/" + concernId;
    }
}
