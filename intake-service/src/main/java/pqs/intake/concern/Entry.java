package pqs.intake.concern;

import java.util.Arrays;
import java.util.Optional;

/** How a concern got in: one by one, as somebody reported it or wrote it down, or as a row of a file among many. */
public enum Entry {
    FORM("form"),
    IMPORT("import");

    private final String code;

    Entry(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Entry> of(String code) {
        return Arrays.stream(values()).filter(entry -> entry.code.equals(code)).findFirst();
    }
}
