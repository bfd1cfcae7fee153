package pqs.platform.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shape of an organisation's code as row-level security understands it: letters, digits and hyphens. The codes of a
 * scope travel as one comma list, so a code that held a comma would be two. Capital letters, however it was written: rows are
 * compared letter by letter.
 */
final class OrganisationCode {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

    private OrganisationCode() {}

    static Optional<String> parse(Object claim) {
        return claim instanceof String code && SHAPE.matcher(code).matches()
                ? Optional.of(code.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    static String require(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("not an organisation code"));
    }
}
