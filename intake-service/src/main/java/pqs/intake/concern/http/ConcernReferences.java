package pqs.intake.concern.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import pqs.intake.concern.Attention;
import pqs.intake.concern.app.OwnConcerns;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.app.UnlinkedQueue;
import pqs.platform.http.reference.ReferenceOwner;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;

/** Finds concerns by the number that people quote: a practice its own, those who triage the cases in their sight. */
@ApplicationScoped
class ConcernReferences implements ReferenceOwner {

    private final OwnConcerns concerns;
    private final UnlinkedQueue queue;
    private final ReadCase readCase;
    private final CurrentActor actor;

    ConcernReferences(OwnConcerns concerns, UnlinkedQueue queue, ReadCase readCase, CurrentActor actor) {
        this.readCase = readCase;
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
        return own(reference).or(() -> triaged(reference)).or(() -> waiting(reference));
    }

    private Optional<String> own(ReferenceNumber reference) {
        return actor.get().may("concerns.read")
                ? concerns.find(reference).map(id -> "/intake/concerns/" + id)
                : Optional.empty();
    }

    private Optional<String> triaged(ReferenceNumber reference) {
        return readCase.find(reference)
                .filter(facts -> mayTriage(facts.attention()))
                .map(facts -> "/intake/triage/" + facts.id());
    }

    private Optional<String> waiting(ReferenceNumber reference) {
        return actor.get().may("concerns.link")
                ? queue.find(reference).map(id -> "/intake/unlinked/" + id)
                : Optional.empty();
    }

    /** Whoever triages sees every case in scope, a lead those that call for such a lead. */
    private boolean mayTriage(Set<Attention> called) {
        var person = actor.get();
        return person.may("concerns.triage")
                || called.stream().anyMatch(one -> switch (one) {
                    case SAFEGUARDING, INTIMATE_EXAMINATION -> person.may("concerns.safeguarding");
                    case FRAUD -> person.may("concerns.fraud");
                });
    }
}
