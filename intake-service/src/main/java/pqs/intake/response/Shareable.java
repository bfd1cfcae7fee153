package pqs.intake.response;

import java.util.Optional;
import java.util.stream.Stream;

/** What may be told to the provider beside the category. */
public enum Shareable {
    OCCURRED_ON("occurred-on", "Date of the care"),
    SITE("site", "Site"),
    EXAMINATION("examination", "Which examination"),
    PRACTICE("practice", "Which practice reported it");

    private final String code;
    private final String label;

    Shareable(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in the API; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    static Optional<Shareable> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
