package pqs.bench.intake;

import java.time.Duration;

/**
 * How long is measured.
 *
 * @param warmUp of each target, before anything counts
 * @param pairs how often each is measured, in turn
 * @param slice how long each time
 */
record Effort(Duration warmUp, int pairs, Duration slice) {

    /** For figures that are to be believed; about four minutes with the start. */
    static final Effort FULL = new Effort(Duration.ofSeconds(12), 5, Duration.ofSeconds(4));

    /** For seeing that everything can be measured. */
    static final Effort QUICK = new Effort(Duration.ofSeconds(1), 2, Duration.ofMillis(500));
}
