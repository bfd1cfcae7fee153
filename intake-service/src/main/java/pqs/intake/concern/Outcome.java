package pqs.intake.concern;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a concern ended.
 *
 * @param words what the reporter is told, in 10 to 2,000 characters
 */
public record Outcome(Kind kind, String words) {

    /** What came of it, for counting. */
    public enum Kind {
        CHANGED("changed", "The provider changed something"),
        LEARNING("learning-shared", "Learning was shared"),
        EXPLAINED("explained", "Looked into and explained: nothing to change"),
        PASSED_ON("passed-on", "Passed on and followed there"),
        WATCHED("watched", "Kept and watched: it counts in the early warning"),
        UNFOUNDED("unfounded", "Looked into and not borne out");

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
