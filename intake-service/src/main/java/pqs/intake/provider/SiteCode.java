package pqs.intake.provider;

import java.util.Optional;
import java.util.regex.Pattern;

/** Code of one site of a provider, as on the register: one to twenty visible characters. */
public record SiteCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,20}");

    public SiteCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a site code: one to twenty visible characters");
        }
    }

    public static Optional<SiteCode> parse(String raw) {
        var code = raw.strip();
        return SHAPE.matcher(code).matches() ? Optional.of(new SiteCode(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
