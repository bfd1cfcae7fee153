package pqs.notifications.directory;

import java.util.regex.Pattern;

/** A telephone number in the international form of ITU-T E.164: {@code +}, country code and number, at most 15 digits. */
public record PhoneNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{5,14}");

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** Numbers stay out of logs, whoever prints one by mistake. */
    @Override
    public String toString() {
        return "(telephone number)";
    }
}
