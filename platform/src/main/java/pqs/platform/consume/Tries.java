package pqs.platform.consume;

import java.time.Duration;

/**
 * How a record has fared so far.
 *
 * @param attempt number of the coming try, from 1; trouble is not counted
 * @param ownTrouble for how long it has met trouble while the database answered others
 */
record Tries(int attempt, Duration ownTrouble) {

    Tries {
        if (attempt < 1 || ownTrouble.isNegative()) {
            throw new IllegalArgumentException("tries count from 1 and time from 0: " + attempt + ", " + ownTrouble);
        }
    }
}
