package pqs.intake.provider;

import java.util.Optional;
import java.util.regex.Pattern;

/** Code of a provider on the register, which surveillance owns: one to twenty visible characters. */
public record ProviderCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,20}");

    public ProviderCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a provider code: one to twenty visible characters");
        }
    }

    public static Optional<ProviderCode> parse(String raw) {
        var code = raw.strip();
        return SHAPE.matcher(code).matches() ? Optional.of(new ProviderCode(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
