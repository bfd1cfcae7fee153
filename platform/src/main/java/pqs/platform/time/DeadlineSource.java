package pqs.platform.time;

/**
 * Why a deadline holds.
 *
 * @param reference what to look it up by, such as {@code SI 2009/309, regulation 13}
 * @param version of that text, or of our reading of it
 */
public record DeadlineSource(Kind kind, String reference, String version) {

    /** How binding it is. */
    public enum Kind {
        LAW("law"),
        CONTRACT("the contract"),
        POLICY("policy"),
        LOCAL_CHOICE("local choice");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public DeadlineSource {
        if (reference.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("a deadline names its source, with reference and version");
        }
    }

    public String words() {
        return kind.words() + " \"" + reference + "\", version " + version;
    }
}
