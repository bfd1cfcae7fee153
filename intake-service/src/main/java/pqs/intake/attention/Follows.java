package pqs.intake.attention;

import java.util.Optional;
import java.util.stream.Stream;

/** What a lead does next with a concern it has seen. The reporter is never told. */
public enum Follows {
    NOTHING_MORE("nothing-more", "Nothing more from me: triage goes on"),
    LOOKED_INTO("looked-into", "I look into it further"),
    PASSED_ON("passed-on", "I pass it on to those responsible");

    private final String code;
    private final String label;

    Follows(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in the database and the API; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Follows> of(String code) {
        return Stream.of(values()).filter(follows -> follows.code.equals(code)).findFirst();
    }
}
