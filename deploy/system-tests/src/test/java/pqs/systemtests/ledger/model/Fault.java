package pqs.systemtests.ledger.model;

import pqs.systemtests.ledger.Finding.Promise;

/** Faults that real systems of this shape have had, each with the promise that it breaks. */
public enum Fault {
    /** The client is told 201 before the transaction has committed. */
    ACKNOWLEDGES_BEFORE_COMMIT(Promise.C1),
    /** The client is told 400 and what it sent is kept all the same. */
    KEEPS_WHAT_IT_REFUSED(Promise.C2),
    /** The relay asks for rows above the last id it has seen, and misses a lower id that committed later. */
    RELAY_FOLLOWS_A_CURSOR(Promise.C3),
    /** The relay marks a row as published before the broker has it. */
    RELAY_MARKS_BEFORE_SENDING(Promise.C3),
    /** The consumer trusts that a record comes once. */
    CONSUMER_SKIPS_THE_INBOX(Promise.C4),
    /** The inbox forgets what it has seen while the topic can still deliver it again. */
    PRUNES_THE_INBOX_EARLY(Promise.C4),
    /** Trying a parked key again takes the record that failed and forgets those that waited behind it. */
    FORGETS_WHAT_WAITED_BEHIND(Promise.C4),
    /** The event is sent from within the transaction instead of being left in the outbox. */
    SENDS_BEFORE_COMMIT(Promise.C5),
    /** The relay has several rows of one key on their way at once. */
    SWAPS_ORDER_WITHIN_A_KEY(Promise.C6),
    /** Records that come after a parked one do not wait behind it. */
    OVERTAKES_A_PARKED_KEY(Promise.C6),
    /** The consumer's state is written outside of the transaction that claims the event. */
    WRITES_STATE_OUTSIDE_THE_TRANSACTION(Promise.C7),
    /** Whoever fires a deadline notes it afterwards, and dies in between. */
    FIRES_BEFORE_NOTING_IT(Promise.C8),
    /** Deadlines are compared with the clock of a machine that is ahead of the database. */
    FIRES_BY_A_FAST_CLOCK(Promise.C8),
    /** Deadlines wait in memory, which a crash empties. */
    KEEPS_DEADLINES_IN_MEMORY(Promise.C8),
    /** The narrative goes out with the event. */
    SAYS_AN_IDENTIFIER_IN_AN_EVENT(Promise.C9),
    /** Case, first step and deadline are made after the concern has committed; who dies in between leaves it without. */
    OPENS_THE_CASE_AFTERWARDS(Promise.C10),
    /** The step is committed and its event left to be sent later, by a process that may die before. */
    TELLS_OF_A_STEP_FROM_MEMORY(Promise.C10),
    /** An action that is asked for again, as its answer was lost, is done again. */
    TRIAGES_AGAIN_WHEN_ASKED_AGAIN(Promise.C11);

    private final Promise breaks;

    Fault(Promise breaks) {
        this.breaks = breaks;
    }

    Promise breaks() {
        return breaks;
    }
}
