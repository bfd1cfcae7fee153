package pqs.intake.onward;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pqs.intake.concern.Attention;

/** What a concern can become. */
public enum OnwardKind {
    COMPLAINT("complaint", "Complaint", false, false),
    SERIOUS_INCIDENT("serious-incident", "Serious incident", false, true),
    SIGNIFICANT_EVENT_ANALYSIS("significant-event-analysis", "Significant event analysis", false, true),
    LINE_OF_ENQUIRY("line-of-enquiry", "Line of enquiry", false, true),
    SAFEGUARDING("safeguarding", "Safeguarding", true, false),
    FRAUD("fraud", "Counter-fraud", true, false),
    STATUTORY_BODY("statutory-body", "Referral to a statutory body", false, false);

    private final String code;
    private final String label;
    private final boolean sensitive;
    private final boolean followedInReviews;

    OnwardKind(String code, String label, boolean sensitive, boolean followedInReviews) {
        this.code = code;
        this.label = label;
        this.sensitive = sensitive;
        this.followedInReviews = followedInReviews;
    }

    /** As in events, the API and the database; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether nobody outside those who handle it may learn of it. */
    public boolean isSensitive() {
        return sensitive;
    }

    /** Who must look at the concern from then on, as if it had been reported so. */
    public Set<Attention> callsFor() {
        return switch (this) {
            case SAFEGUARDING -> Set.of(Attention.SAFEGUARDING);
            case FRAUD -> Set.of(Attention.FRAUD);
            case COMPLAINT, SERIOUS_INCIDENT, SIGNIFICANT_EVENT_ANALYSIS, LINE_OF_ENQUIRY, STATUTORY_BODY -> Set.of();
        };
    }

    /** Whether what came of it is written down in the review service, which tells of it; else it is written down here. */
    public boolean isFollowedInReviews() {
        return followedInReviews;
    }

    public static Optional<OnwardKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
