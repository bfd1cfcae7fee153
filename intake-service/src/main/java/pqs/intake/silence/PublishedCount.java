package pqs.intake.silence;

/**
 * How many of some practices are silent, as it may be told: none; as it is, where at least {@value #GROUP_MIN} practices are and as
 * many are not; else that there are some, which leaves open whether it is one or all. Of fewer than {@value #GROUP_MIN} nothing.
 */
public sealed interface PublishedCount {

    /** The smallest group of practices that anything is told of. */
    int GROUP_MIN = 5;

    record None() implements PublishedCount {}

    record Exactly(int practices) implements PublishedCount {}

    record Some() implements PublishedCount {}

    record NotTold() implements PublishedCount {}

    /**
     * The count as it may be told.
     *
     * @param practices of how many it could be told at all; the others are told of beside it
     */
    static PublishedCount of(int silent, int practices) {
        if (practices > 0 && practices < GROUP_MIN) {
            return new NotTold();
        }
        if (silent == 0) {
            return new None();
        }
        return silent >= GROUP_MIN && practices - silent >= GROUP_MIN ? new Exactly(silent) : new Some();
    }

    /** What is certain from this alone. */
    default int least() {
        return switch (this) {
            case None _, NotTold _ -> 0;
            case Exactly(int practices) -> practices;
            case Some _ -> 1;
        };
    }

    /** Whether {@link #least} is all that there are. */
    default boolean isExact() {
        return switch (this) {
            case None _, Exactly _ -> true;
            case Some _, NotTold _ -> false;
        };
    }

    default String words() {
        return switch (this) {
            case None _ -> "none";
            case Exactly(int practices) -> Integer.toString(practices);
            case Some _ -> "some";
            case NotTold _ -> "not told: too few practices";
        };
    }
}
