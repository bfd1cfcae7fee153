package pqs.platform.audit.verify;

/**
 * Something that is not as it was written.
 *
 * @param where the chain and number, or the entry, or the anchor
 */
public record Finding(Kind kind, String where, String words) {

    /** What was done to the trail. */
    public enum Kind {
        /** A row says something else than when it was written. */
        EDITED,
        /** A row, or its link, is gone from the middle. */
        DELETED,
        /** A row was added past the service. */
        INSERTED,
        /** Rows stand in another order. */
        REORDERED,
        /** The end is gone. */
        TRUNCATED,
        /** The chain was made anew after it had been anchored. */
        RECHAINED,
        /** An anchor that should be there is not; what only anchors show cannot be excluded. */
        ANCHOR_MISSING,
        /** An anchor is not as the service wrote it. */
        ANCHOR_ALTERED,
        /** Sealed with a key that was not given to the verifier. */
        UNKNOWN_KEY
    }

    @Override
    public String toString() {
        return kind + ": " + where + " " + words;
    }
}
