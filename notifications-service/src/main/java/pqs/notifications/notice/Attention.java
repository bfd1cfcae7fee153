package pqs.notifications.notice;

import java.util.Arrays;
import java.util.Optional;

/** What a concern is marked for beyond its triage. The codes are those of intake's events; others are not known here. */
public enum Attention {
    SAFEGUARDING("safeguarding"),
    INTIMATE_EXAMINATION("intimate-examination"),
    FRAUD("fraud");

    private final String code;

    Attention(String code) {
        this.code = code;
    }

    public static Optional<Attention> parse(String code) {
        return Arrays.stream(values())
                .filter(attention -> attention.code.equals(code))
                .findFirst();
    }
}
