package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** What waits to be linked, for the commissioner of the practices that reported it. */
@NotAudited("shows what a reporter typed as the provider's name, and no narrative")
@ApplicationScoped
public class UnlinkedQueue {

    private final ProvidersAsTyped queue;

    public UnlinkedQueue(ProvidersAsTyped queue) {
        this.queue = queue;
    }

    /**
     * A page of the queue.
     *
     * @param shown the oldest first
     * @param total how many wait in all
     */
    public record Waiting(Slice<Concern.Unlinked> shown, long total) {}

    @Transactional
    public Waiting oldest(PageRequest<UUID> page) {
        return new Waiting(queue.waiting(page), queue.backlog().count());
    }

    /** Empty if nothing of this number waits for this actor. */
    @Transactional
    public Optional<ConcernId> find(ReferenceNumber reference) {
        return queue.waiting(reference).map(concern -> concern.facts().id());
    }

    @Transactional
    public ProvidersAsTyped.Backlog backlog() {
        return queue.backlog();
    }

    /**
     * @throws Refused if nothing of that name waits for this actor
     */
    @Transactional
    public Concern.Unlinked waiting(ConcernId id) {
        return queue.waiting(id).orElseThrow(UnlinkedQueue::notWaiting);
    }

    static Refused notWaiting() {
        return Refused.notFound("There is no such provider to link, or somebody has linked it.");
    }
}
