package pqs.systemtests.ledger.model;

import pqs.systemtests.ledger.Finding.Promise;

/** Faults that real systems of this shape have had, each with the promise that it breaks. */
public enum Fault {
    /** The client is told 201 before the transaction has committed. */
    ACKNOWLEDGES_BEFORE_COMMIT(Promise.C1),
    /** The relay asks for rows above the last id it has seen, and misses a lower id that committed later. */
    RELAY_FOLLOWS_A_CURSOR(Promise.C3),
    /** The relay marks a row as published before the broker has it. */
    RELAY_MARKS_BEFORE_SENDING(Promise.C3),
    /** The consumer trusts that a record comes once. */
    CONSUMER_SKIPS_THE_INBOX(Promise.C4),
    /** The event is sent from within the transaction instead of being left in the outbox. */
    SENDS_BEFORE_COMMIT(Promise.C5);

    private final Promise breaks;

    Fault(Promise breaks) {
        this.breaks = breaks;
    }

    Promise breaks() {
        return breaks;
    }
}
