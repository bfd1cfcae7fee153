package pqs.surveillance.flag;

import java.time.Instant;

/** Something a rule found for people to look into: evidence, not a verdict. */
public sealed interface Flag {

    FlagFacts facts();

    /** Whether it waits for somebody to take it up. */
    default boolean isOpen() {
        return switch (this) {
            case Raised _ -> true;
            case Acknowledged _ -> false;
        };
    }

    /** Nobody has taken it up yet. */
    record Raised(FlagFacts facts) implements Flag {

        /**
         * Somebody takes it up, which settles what the flag knew at its cut. What was recorded after that counts towards
         * the next flag.
         */
        public Acknowledged acknowledge(Acknowledger by, Instant at) {
            return new Acknowledged(facts, by, at, facts.recordedUpTo());
        }
    }

    /**
     * Somebody has seen it and takes it up.
     *
     * @param settledUpTo concerns up to this place in the record do not count again
     */
    record Acknowledged(FlagFacts facts, Acknowledger by, Instant at, long settledUpTo) implements Flag {}
}
