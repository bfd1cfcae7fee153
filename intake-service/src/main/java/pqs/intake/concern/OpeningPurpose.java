package pqs.intake.concern;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody wants to see a sealed field. It goes into the audit trail. */
public enum OpeningPurpose {
    CARE("direct-care", "To look after this patient"),
    ANSWER("answering-provider", "To answer the provider"),
    CORRECTION("correction", "To correct what we recorded"),
    /** Of those who handle the concern, not of its practice. */
    HANDLING("handling", "To handle the concern");

    /** Those that the reporting practice may give. */
    public static final List<OpeningPurpose> OF_PRACTICE = List.of(CARE, ANSWER, CORRECTION);

    private final String code;
    private final String label;

    OpeningPurpose(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in the API and the audit trail; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<OpeningPurpose> of(String code) {
        return Stream.of(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
    }
}
