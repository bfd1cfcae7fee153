package pqs.review.review;

import java.util.Optional;
import pqs.platform.fault.Fault;

/**
 * Why a review is opened, in the words of the person who decided it: 20 to 2,000 characters, lines ended by a line feed,
 * no control characters. Part of the decision record, so it is never changed.
 */
public record Reason(String text) {

    public static final int CHARACTERS_MIN = 20;
    public static final int CHARACTERS_MAX = 2000;

    public Reason {
        text = tidy(text);
        faultOf(text).ifPresent(fault -> {
            throw new IllegalArgumentException("not a reason: " + fault.code());
        });
    }

    /** What is wrong with a text as typed, if anything; where nothing is, the constructor takes it. */
    public static Optional<Fault> faultIn(String typed) {
        return faultOf(tidy(typed));
    }

    private static Optional<Fault> faultOf(String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters == 0) {
            return fault("missing", "Say why a review is needed.");
        }
        if (characters < CHARACTERS_MIN) {
            return fault("too-short", "Say why a review is needed in at least " + CHARACTERS_MIN + " characters.");
        }
        if (characters > CHARACTERS_MAX) {
            return fault(
                    "too-long",
                    "The reason has " + characters + " characters. Shorten it to " + CHARACTERS_MAX + " or fewer.");
        }
        if (text.codePoints().anyMatch(Reason::isForbidden)) {
            return fault(
                    "control-character",
                    "The reason contains a character that cannot be shown. Type the text again instead of pasting it.");
        }
        return Optional.empty();
    }

    /** Controls other than line feed and tab, lone surrogates, and marks that turn the direction of what follows. */
    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE -> true;
            case Character.FORMAT -> isDirectionMark(character);
            default -> false;
        };
    }

    private static boolean isDirectionMark(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /** Browsers send line ends as CR LF whatever the person typed. */
    private static String tidy(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private static Optional<Fault> fault(String code, String message) {
        return Optional.of(new Fault("reason", code, message));
    }
}
