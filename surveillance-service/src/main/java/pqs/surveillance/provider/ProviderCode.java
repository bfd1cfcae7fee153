package pqs.surveillance.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a provider on the register: its ODS code, or an invented code for an invented provider. Capital letters,
 * digits and hyphens, at most 20 of them; ODS never issues a code with a hyphen.
 */
public record ProviderCode(String value) implements Comparable<ProviderCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])?");

    public ProviderCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a provider code: 1 to 20 capital letters, digits and hyphens");
        }
    }

    /** Reads what a person or a file wrote: surrounding spaces and case do not matter. */
    public static Optional<ProviderCode> parse(String written) {
        var canonical = written.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(canonical).matches() ? Optional.of(new ProviderCode(canonical)) : Optional.empty();
    }

    /** Whether ODS could never have issued it, so that invented events may be attached to it. */
    public boolean isOutsideOds() {
        return value.indexOf('-') >= 0;
    }

    @Override
    public int compareTo(ProviderCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
