package pqs.notifications.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of an organisation, an ODS code where there is one: letters, digits and hyphens, at most 20. Capital letters, however
 * it was typed: the register writes its commissioners so, and a code in another spelling would be told nothing.
 */
public record OrganisationCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

    public OrganisationCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an organisation code");
        }
        value = value.toUpperCase(Locale.ROOT);
    }

    public static Optional<OrganisationCode> parse(String typed) {
        return isOne(typed) ? Optional.of(new OrganisationCode(typed)) : Optional.empty();
    }

    static boolean isOne(String typed) {
        return SHAPE.matcher(typed).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
