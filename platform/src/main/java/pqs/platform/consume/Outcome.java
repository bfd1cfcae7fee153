package pqs.platform.consume;

import java.util.Locale;

/** What became of one try of one record. */
enum Outcome {
    /** Its effect is committed. */
    HANDLED,
    /** Its effect stood already, or a person has set it aside before. */
    DUPLICATE,
    /** A tombstone: the compacted topic forgets the key; it tells of no event, so there is nothing to take into effect. */
    TOMBSTONE,
    /** Of a type that its consumer does not read. */
    PASSED_BY,
    /** Its key is parked; it waits behind the earlier records. */
    BEHIND_PARKED,
    /** It could not be handled and its key is now parked. */
    PARKED,
    /** It failed and is to be tried again. */
    FAILED,
    /** Something it needs is away; it is to be tried again, for as long as it takes. */
    TROUBLE,
    /** It met trouble while the database answers others; it is to be tried again, and is parked if that goes on. */
    OWN_TROUBLE;

    boolean passes() {
        return switch (this) {
            case HANDLED, DUPLICATE, TOMBSTONE, PASSED_BY, BEHIND_PARKED, PARKED -> true;
            case FAILED, TROUBLE, OWN_TROUBLE -> false;
        };
    }

    /** As a metric calls it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
