package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;

/** What waits to be linked, for the commissioner of the practices that reported it. */
@NotAudited("shows what a reporter typed as the provider's name, and no narrative")
@ApplicationScoped
public class UnlinkedQueue {

    public static final int ROWS_MAX = 100;

    private final ProvidersAsTyped queue;

    public UnlinkedQueue(ProvidersAsTyped queue) {
        this.queue = queue;
    }

    /**
     * The head of the queue.
     *
     * @param shown the oldest, at most {@link #ROWS_MAX}; as they are linked the next move up
     * @param total how many wait in all
     */
    public record Waiting(List<Concern.Unlinked> shown, long total) {

        public Waiting {
            shown = List.copyOf(shown);
        }
    }

    @Transactional
    public Waiting oldest() {
        return new Waiting(queue.waiting(ROWS_MAX), queue.backlog().count());
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
