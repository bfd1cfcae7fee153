package pqs.local.process;

import java.time.Duration;

/**
 * How long to wait before a dead child is started again: soon after one death, later while it keeps dying, and never so long
 * that it could not be back within ten seconds of the end of what kept it from living.
 */
final class BackOff {

    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(5);
    static final Duration LIFE_THAT_FORGIVES = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** @param lived how long the child ran before it died */
    Duration afterDeath(Duration lived) {
        var wait = lived.compareTo(LIFE_THAT_FORGIVES) >= 0 ? FIRST : next;
        next = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        return wait;
    }
}
