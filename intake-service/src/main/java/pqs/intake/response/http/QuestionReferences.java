package pqs.intake.response.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.response.app.FindRequest;
import pqs.platform.http.reference.ReferenceOwner;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;

/** Finds questions by the number that people quote: a provider what it was asked. */
@ApplicationScoped
class QuestionReferences implements ReferenceOwner {

    private final FindRequest find;
    private final CurrentActor actor;

    QuestionReferences(FindRequest find, CurrentActor actor) {
        this.find = find;
        this.actor = actor;
    }

    @Override
    public char kind() {
        return 'Q';
    }

    @Override
    public Optional<String> pageOf(ReferenceNumber reference) {
        if (actor.get().may("responses.answer")) {
            return find.ofProvider(reference).map(id -> "/intake/responses/" + id);
        }
        return actor.get().may("concerns.triage")
                ? find.concernOf(reference).map(concern -> "/intake/triage/" + concern)
                : Optional.empty();
    }
}
