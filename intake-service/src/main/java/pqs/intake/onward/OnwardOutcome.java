package pqs.intake.onward;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of what a concern became.
 *
 * @param words for those who triage; empty where another service keeps them
 * @param by subject of whoever wrote it down; the name of a service where that told of it
 */
public record OnwardOutcome(Kind kind, Optional<String> words, Instant at, String by) {

    /** For counting, and for the reporter. */
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
}
