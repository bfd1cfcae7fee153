package pqs.intake.concern;

import java.util.List;
import java.util.Optional;

/** Harm as the reporter sees it; nobody's verdict. */
public enum Severity {
    NO_HARM("no-harm", "No harm"),
    LOW("low", "Low: extra observation or minor treatment"),
    MODERATE("moderate", "Moderate: further treatment was needed, or delayed"),
    SEVERE("severe", "Severe: lasting harm, or death"),
    NOT_KNOWN("not-known", "Not known yet");

    private final String code;
    private final String label;

    Severity(String code, String label) {
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

    public static Optional<Severity> of(String code) {
        return List.of(values()).stream()
                .filter(severity -> severity.code.equals(code))
                .findFirst();
    }
}
