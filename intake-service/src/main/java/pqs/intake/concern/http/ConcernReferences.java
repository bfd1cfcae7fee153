package pqs.intake.concern.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.app.OwnConcerns;
import pqs.intake.concern.app.UnlinkedQueue;
import pqs.platform.http.reference.ReferenceOwner;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;

/** Finds concerns by the number that people quote: a practice its own, a commissioner those that wait to be linked. */
@ApplicationScoped
class ConcernReferences implements ReferenceOwner {

    private final OwnConcerns concerns;
    private final UnlinkedQueue queue;
    private final CurrentActor actor;

    ConcernReferences(OwnConcerns concerns, UnlinkedQueue queue, CurrentActor actor) {
        this.concerns = concerns;
        this.queue = queue;
        this.actor = actor;
    }

    @Override
    public char kind() {
        return 'C';
    }

    @Override
    public Optional<String> pageOf(ReferenceNumber reference) {
        var own = actor.get().may("concerns.read")
                ? concerns.find(reference).map(id -> "/intake/concerns/" + id)
                : Optional.<String>empty();
        return own.or(() -> actor.get().may("concerns.link")
                ? queue.find(reference).map(id -> "/intake/unlinked/" + id)
                : Optional.empty());
    }
}
