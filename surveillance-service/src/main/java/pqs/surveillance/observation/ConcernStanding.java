package pqs.surveillance.observation;

import java.util.stream.Stream;

/** What a version of a concern says of whether the concern counts. */
public enum ConcernStanding {
    /** Nothing: it says what the concern is about. */
    TOLD("", true),
    /** Whoever reported it took it back: it counts no longer. */
    WITHDRAWN("withdrawn", false),
    /** It tells of the same as another one, which counts for both: it counts no longer. */
    MERGED("merged", false),
    /** It stands for itself again, and counts since when it did. */
    SEPARATED("separated", true);

    private final String code;
    private final boolean counts;

    ConcernStanding(String code, boolean counts) {
        this.code = code;
        this.counts = counts;
    }

    /** As in the database; empty for what says nothing of it. Never changes. */
    public String code() {
        return code;
    }

    /** Whether the concern counts after it. */
    public boolean counts() {
        return counts;
    }

    public static ConcernStanding of(String code) {
        return Stream.of(values())
                .filter(standing -> standing.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no standing of a concern: " + code));
    }
}
