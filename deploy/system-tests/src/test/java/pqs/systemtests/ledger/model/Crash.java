package pqs.systemtests.ledger.model;

/** Where a process dies in the middle of its work, if it does. */
enum Crash {
    NONE,
    BEFORE_COMMIT,
    AFTER_COMMIT
}
