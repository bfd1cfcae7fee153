package pqs.notifications.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: the plain form {@code local@domain} in ASCII, at most 254 characters, the local part
 * at most 64 (RFC 5321). Narrower than RFC 5322 on purpose: quoted local parts, comments, lists, routes and address
 * literals are refused, and with them every way to smuggle a header or a second recipient into a message.
 */
public record EmailAddress(String value) {

    private static final int CHARACTERS_MAX = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String typed) {
        return isValid(typed) ? Optional.of(new EmailAddress(typed)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value.length() <= CHARACTERS_MAX && SHAPE.matcher(value).matches();
    }

    /** Addresses stay out of logs, whoever prints one by mistake. */
    @Override
    public String toString() {
        return "(e-mail address)";
    }
}
