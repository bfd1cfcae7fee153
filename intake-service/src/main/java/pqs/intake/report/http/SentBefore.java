package pqs.intake.report.http;

import java.util.UUID;
import pqs.intake.concern.Concern;

/** The concern that this form has become already. */
public record SentBefore(String reference, UUID concernId) {

    static SentBefore of(Concern concern) {
        var facts = concern.facts();
        return new SentBefore(facts.reference().value(), facts.id().value());
    }

    /** Its own page. */
    public String address() {
        return "/intake/concerns/" + concernId;
    }
}
