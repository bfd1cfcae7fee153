package pqs.platform.crypto;

import java.util.regex.Pattern;

/** Name of a sealing key, such as {@code 2026-11}: 1 to 40 small letters, digits and hyphens. It is no secret. */
public record KeyId(String value) {

    static final int CHARACTERS_MAX = 40;

    /** What the launcher makes for a data folder, and what tests use; neither protects anything real. */
    private static final Pattern NOT_FOR_PRODUCTION = Pattern.compile("(demonstration|test)-.*");

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0," + (CHARACTERS_MAX - 1) + "}");

    public KeyId {
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    "a key's name has 1 to 40 small letters, digits and hyphens, and begins with no hyphen");
        }
    }

    static boolean fits(String value) {
        return SHAPE.matcher(value).matches();
    }

    boolean notForProduction() {
        return NOT_FOR_PRODUCTION.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
