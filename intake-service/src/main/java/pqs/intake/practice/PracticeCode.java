package pqs.intake.practice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Code of a practice in the national directory (ODS), such as six letters and digits. */
public record PracticeCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,18}[A-Z0-9]");

    public PracticeCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a practice code: wrong shape");
        }
    }

    /** Reads what came in; case and outer spaces do not matter. */
    public static Optional<PracticeCode> parse(String raw) {
        var code = raw.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new PracticeCode(code)) : Optional.empty();
    }

    /** True for a practice of the demonstration: its code holds a hyphen, and ODS never issues one. */
    public boolean invented() {
        return value.indexOf('-') >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
