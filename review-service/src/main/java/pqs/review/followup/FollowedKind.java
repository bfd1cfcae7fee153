package pqs.review.followup;

import java.util.Optional;
import java.util.stream.Stream;

/** What a concern can become that is followed here. The rest of what it can become is followed elsewhere. */
public enum FollowedKind {
    SERIOUS_INCIDENT("serious-incident", "Serious incident"),
    SIGNIFICANT_EVENT_ANALYSIS("significant-event-analysis", "Significant event analysis"),
    LINE_OF_ENQUIRY("line-of-enquiry", "Line of enquiry");

    private final String code;
    private final String label;

    FollowedKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in events, the API and the database; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<FollowedKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
