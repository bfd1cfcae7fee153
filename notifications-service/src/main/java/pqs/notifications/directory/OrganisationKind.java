package pqs.notifications.directory;

import java.util.Arrays;
import java.util.Optional;

/** What an organisation is to this system. */
public enum OrganisationKind {
    COMMISSIONER("commissioner", "Commissioner"),
    PRACTICE("practice", "Practice"),
    PROVIDER("provider", "Provider"),
    OPERATIONS("operations", "Runs the system"),
    OTHER("other", "Other");

    private final String code;
    private final String label;

    OrganisationKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<OrganisationKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
