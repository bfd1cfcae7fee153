package pqs.intake.concern;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The queue of providers as typed. Whoever asks sees only those of the commissioners in scope. */
public interface ProvidersAsTyped {

    void add(Concern.Unlinked concern, String commissionerCode);

    /** Those that wait, the oldest first. */
    Slice<Concern.Unlinked> waiting(PageRequest<UUID> page);

    /** The one of this number that waits; empty as for {@link #waiting(ConcernId)}. */
    Optional<Concern.Unlinked> waiting(ReferenceNumber reference);

    Backlog backlog();

    /**
     * All that wait, counted.
     *
     * @param oldest when the first of them was reported; empty if none waits
     */
    record Backlog(long count, Optional<Instant> oldest) {}

    /** One that waits; empty if there is none, or none in scope, or somebody has linked it. */
    Optional<Concern.Unlinked> waiting(ConcernId id);

    /**
     * Writes down what a provider as typed turned out to be.
     *
     * @return false if somebody was quicker
     */
    boolean link(Concern.Linked concern, String linkedBy, Instant at);
}
