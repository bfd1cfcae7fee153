package pqs.intake.attention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/** Calls as they are kept. Whoever asks sees those of the concerns that its commissioner triages. */
public interface Calls {

    /** Of a concern that does not call for that lead yet. */
    void add(ConcernId concern, Lead lead, Instant calledAt, Optional<Instant> dueAt);

    List<Call> of(ConcernId concern);

    /** Of a case that was locked before. */
    void markSeen(ConcernId concern, Lead lead, Call.Seen seen);

    /** Those that wait and have no time by which they are to be seen. */
    List<Call> unseenWithoutDue(Lead lead);

    void setDue(ConcernId concern, Lead lead, Instant dueAt);
}
