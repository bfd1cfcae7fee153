package pqs.platform.version;

/**
 * What whoever changes a thing has seen of it. Checked in the transaction of the change, under the lock of the row: without
 * it two people would undo one another's work unseen.
 */
public sealed interface SeenVersion {

    /** The version of what is not there; things count from 1. */
    long NONE = 0;

    /** The thing as it was at this version. */
    record Exactly(long version) implements SeenVersion {}

    /** That there is none yet. */
    record Nothing() implements SeenVersion {}

    /** For changes that no person has looked at before, such as an import's: whatever stands. */
    record Whatever() implements SeenVersion {}

    /**
     * Whether what was seen is what stands.
     *
     * @param version of the thing now, {@link #NONE} where there is nothing
     */
    default boolean isCurrent(long version) {
        return switch (this) {
            case Exactly(var seen) -> seen == version && version != NONE;
            case Nothing _ -> version == NONE;
            case Whatever _ -> true;
        };
    }
}
