package pqs.intake.concern;

import java.util.Optional;
import java.util.stream.Stream;

/** How a concern came to be known. Whatever it is, it becomes the same record and takes the same path. */
public enum Source {
    GENERAL_PRACTICE("general-practice", "Reported by general practice"),
    VERBAL("verbal", "Said in person or on the telephone"),
    MEETING_NOTE("meeting-note", "Said in a meeting"),
    EMAIL("email", "E-mail or letter"),
    COMPLAINT("complaint", "Complaint by a patient"),
    COMPLIMENT("compliment", "Compliment"),
    MEDICAL_EXAMINER("medical-examiner", "Medical examiner"),
    OTHER_BODY("other-body", "Another body"),
    PROVIDER_REPORT("provider-report", "The provider’s own report");

    private final String code;
    private final String label;

    Source(String code, String label) {
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

    /** A compliment is on record beside the concerns and counts as none. */
    public boolean isConcern() {
        return this != COMPLIMENT;
    }

    public static Optional<Source> of(String code) {
        return Stream.of(values()).filter(source -> source.code.equals(code)).findFirst();
    }
}
