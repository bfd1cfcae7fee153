package pqs.surveillance.flag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a rule found for people to look into: evidence, not a verdict. */
public sealed interface Flag {

    FlagFacts facts();

    /** Whether it waits for somebody to take it up. */
    default boolean isOpen() {
        return this instanceof Open;
    }

    /** Whether it waits although its deadline has passed. */
    default boolean isOverdue() {
        return this instanceof Overdue;
    }

    /** When its deadline passed before anybody took it up; null if it did not, or has not yet. */
    @Nullable
    Instant overdueSince();

    /** Nobody has taken it up yet. */
    sealed interface Open extends Flag {

        /**
         * Somebody takes it up, which settles what the flag knew at its cut. What was recorded after that counts towards
         * the next flag.
         */
        default Acknowledged acknowledge(Acknowledger by, Instant at) {
            return new Acknowledged(facts(), by, at, facts().recordedUpTo(), overdueSince());
        }

        @Override
        default @Nullable Instant overdueSince() {
            return this instanceof Overdue overdue ? overdue.since() : null;
        }
    }

    /** There is time left to take it up. */
    record Raised(FlagFacts facts) implements Open {

        /** Its deadline passes. */
        public Overdue becomeOverdue(Instant at) {
            return new Overdue(facts, at);
        }
    }

    /** Nobody took it up in time, and somebody still must. */
    record Overdue(FlagFacts facts, Instant since) implements Open {}

    /**
     * Somebody has seen it and takes it up.
     *
     * @param settledUpTo concerns up to this place in the record do not count again
     * @param overdueSince when its deadline had passed before that; null if it was taken up in time
     */
    record Acknowledged(
            FlagFacts facts,
            Acknowledger by,
            Instant at,
            long settledUpTo,
            @Nullable Instant overdueSince) implements Flag {}
}
