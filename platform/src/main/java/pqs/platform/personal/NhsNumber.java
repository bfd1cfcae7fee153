package pqs.platform.personal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ten digits whose last one checks the others by Modulus 11 (NHS Data Model): the first nine times the weights 10 to 2, summed;
 * 11 less the remainder by 11 is the check digit, where 11 counts as 0 and a number that comes to 10 is never issued. That it
 * checks does not say that it was issued, nor to whom.
 */
public final class NhsNumber extends Guarded {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{3})[ -]?([0-9]{3})[ -]?([0-9]{4})");
    private static final String TEST_RANGE = "999";

    private NhsNumber(String digits) {
        super(digits);
    }

    /** Reads ten digits, together or as 3-3-4 with spaces or hyphens between; empty if they are not or do not check. */
    public static Optional<NhsNumber> parse(String typed) {
        var shape = SHAPE.matcher(typed.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        var digits = shape.group(1) + shape.group(2) + shape.group(3);
        return checks(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** As people read it, in groups: 999 000 0018. Reveals it as {@link #revealed()} does. */
    public String revealedInGroups() {
        var digits = revealed();
        return digits.substring(0, 3) + ' ' + digits.substring(3, 6) + ' ' + digits.substring(6);
    }

    /** Whether it is of the range beginning with 999, which is kept for tests and belongs to nobody. */
    public boolean ofTestRange() {
        return revealed().startsWith(TEST_RANGE);
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        // Where it comes to 10 no digit equals it.
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
