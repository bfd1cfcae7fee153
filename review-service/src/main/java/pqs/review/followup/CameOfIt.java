package pqs.review.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/**
 * What came of it.
 *
 * @param words for those who review; they stay in this service
 * @param by subject of whoever wrote it down
 */
public record CameOfIt(Kind kind, String words, Instant at, String by) {

    public static final int WORDS_CHARACTERS_MIN = 10;
    public static final int WORDS_CHARACTERS_MAX = 2000;

    /** In coarse terms, as the other services and the reporter may know. */
    public enum Kind {
        ACTION("action-taken", "Action was taken"),
        LEARNING("learning-shared", "Learning was shared"),
        NO_ACTION("no-action-needed", "Looked into; no action was needed"),
        NOT_BORNE_OUT("not-borne-out", "Looked into and not borne out"),
        PASSED_ON("passed-on", "Passed on and followed elsewhere");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** As in events, the API and the database; never changes. */
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
        }
    }

    /**
     * Reads what somebody typed.
     *
     * @throws Refused naming everything that is to be mended
     */
    public static CameOfIt parse(String kind, String typed, Instant at, String by) {
        var faults = new ArrayList<Fault>();
        var chosen = Kind.of(kind);
        if (chosen.isEmpty()) {
            faults.add(new Fault("outcome", "required", "Choose what came of it."));
        }
        var words = typed.replace("\r\n", "\n").strip();
        int length = words.codePointCount(0, words.length());
        if (length < WORDS_CHARACTERS_MIN || length > WORDS_CHARACTERS_MAX) {
            faults.add(new Fault(
                    "words",
                    "wrong-length",
                    "Say what came of it, in 10 to 2,000 characters. It now has " + length + "."));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-outcome", "It was not written down: there is a problem.", faults);
        }
        return new CameOfIt(chosen.orElseThrow(), words, at, by);
    }
}
