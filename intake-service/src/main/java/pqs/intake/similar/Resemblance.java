package pqs.intake.similar;

import java.util.List;

/**
 * How alike two concerns are, and why.
 *
 * @param points the sum of its parts
 * @param parts what speaks for it, and against it, the weightiest first
 */
public record Resemblance(Pair pair, int points, Verdict verdict, List<Part> parts) {

    public Resemblance {
        parts = List.copyOf(parts);
    }

    /** One thing that speaks for it, or against it: in words, and in points. */
    public record Part(String words, int points) {}

    public enum Verdict {
        LIKELY_SAME("likely-the-same", "Likely the same"),
        SIMILAR("similar", "Similar"),
        /** Not worth showing. */
        NEITHER("neither", "Neither");

        private final String code;
        private final String label;

        Verdict(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** As in the API; never changes. */
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /** What speaks for it and against it, as one sentence would say it. */
    public String inWords() {
        return String.join("; ", parts.stream().map(Part::words).toList());
    }
}
