package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.observation.KnownConcern;

/**
 * Whether severe harm, lasting harm or death, was reported by a concern that a flag rests on or by one that became known while
 * it waited: its evidence stays what it was, and its urgency does not.
 */
@ApplicationScoped
public class SevereHarm {

    private final ConcernsSince since;

    SevereHarm(ConcernsSince since) {
        this.since = since;
    }

    /** To be asked by somebody who may see the flag. */
    public boolean isReported(Flag flag) {
        var facts = flag.facts();
        return facts.evidence().namesSevereHarm()
                || (flag.isOpen() && since.of(facts).stream().anyMatch(KnownConcern::isOfSevereHarm));
    }
}
