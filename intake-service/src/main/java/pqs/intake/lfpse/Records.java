package pqs.intake.lfpse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/** Reviewed records as they are kept, and where they were sent on. Whoever sees the case sees them. */
public interface Records {

    /** @param version from 1, raised by each review */
    record Reviewed(Answers answers, String taxonomy, long version) {}

    /** @param lfpseReference what the national system called it */
    record Sent(String lfpseReference, String taxonomy, Instant at) {}

    Optional<Reviewed> find(ConcernId concern);

    /**
     * @param seen the version it is made from; 0 for the first
     * @return false if another one stands
     */
    boolean keep(ConcernId concern, Reviewed reviewed, long seen, String by, Instant at);

    /** In the order of time. */
    List<Sent> sent(ConcernId concern);

    /** @return false if it was noted before */
    boolean addSent(ConcernId concern, Sent sent, String by, String organisation);
}
