package pqs.intake.lfpse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/** Reviewed records as each side keeps its own, and where they were sent on. */
public interface Records {

    /** @param version from 1, raised by each review */
    record Reviewed(Answers answers, String taxonomy, long version) {}

    /** @param lfpseReference what the national system called it */
    record Sent(String lfpseReference, String taxonomy, Instant at) {}

    Optional<Reviewed> find(ConcernId concern, Side side);

    /**
     * @param seen the version it is made from; 0 for the first
     * @return false if another one stands
     */
    boolean keep(ConcernId concern, Side side, Reviewed reviewed, long seen, String by, Instant at);

    /** What this side may know was sent on, in the order of time. */
    List<Sent> sent(ConcernId concern, Side side);

    /** @return false if this side noted it before */
    boolean addSent(ConcernId concern, Side side, Sent sent, String by, String organisation);
}
