package pqs.intake.concern;

import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody of the provider wants to see the patient reference that was given to it. It goes into the audit trail. */
public enum ReleasedPurpose {
    FIND("finding-patient", "To find this patient in our records"),
    CARE("direct-care", "To look after this patient");

    private final String code;
    private final String label;

    ReleasedPurpose(String code, String label) {
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

    public static Optional<ReleasedPurpose> of(String code) {
        return Stream.of(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
    }
}
