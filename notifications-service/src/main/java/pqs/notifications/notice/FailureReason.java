package pqs.notifications.notice;

import java.util.Arrays;

/** Why a notice was given up. The codes are those of the contract notice-failed. */
public enum FailureReason {
    REFUSED_BY_SERVER("refused-by-server", "The mail server refused it for good."),
    ATTEMPTS_EXHAUSTED("attempts-exhausted", "It could not be sent, or twice nobody knows whether it was."),
    NO_ADDRESS("no-address", "The person has no e-mail address on file, or no longer has this role.");

    private final String code;
    private final String words;

    FailureReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static FailureReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reason: " + code));
    }
}
