package pqs.local.process;

import java.time.Duration;

/** How long to wait before a dead child is started again: soon after one death, ever later while it keeps dying. */
final class BackOff {

    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(15);
    static final Duration LIFE_THAT_FORGIVES = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** @param lived how long the child ran before it died */
    Duration afterDeath(Duration lived) {
        var wait = lived.compareTo(LIFE_THAT_FORGIVES) >= 0 ? FIRST : next;
        next = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        return wait;
    }
}
