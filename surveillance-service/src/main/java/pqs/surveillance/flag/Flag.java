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
         * Somebody takes it up.
         *
         * @param by who
         * @param recordedUpTo place that the record of the provider's concerns had reached: later ones count towards the
         *     next flag
         */
        public Acknowledged acknowledge(Acknowledger by, Instant at, long recordedUpTo) {
            return new Acknowledged(facts, by, at, recordedUpTo);
        }
    }

    /** Somebody has seen it and takes it up. */
    record Acknowledged(FlagFacts facts, Acknowledger by, Instant at, long recordedUpTo) implements Flag {}
}
