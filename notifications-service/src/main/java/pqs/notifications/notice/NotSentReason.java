package pqs.notifications.notice;

import java.util.Arrays;

/** Why a notice stands on record and no message is sent. */
public enum NotSentReason {
    NO_LONGER_SO("no-longer-so", "What it says was no longer so before the message left."),
    TOO_OLD("too-old", "It had happened too long ago to call anybody; it stands in the work list."),
    IN_SUMMARY(
            "in-summary", "It was imported, and is told with the others in one message; it stands in the work list."),
    /** In rows of before; nobody was told of these. */
    TOO_MANY("too-many", "One of many that were entered within an hour, as by an import; it stands in the work list.");

    private final String code;
    private final String words;

    NotSentReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static NotSentReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reason: " + code));
    }
}
