package pqs.platform.http.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;

/** Knows one number of a kind, and shows it to one practice. */
@ApplicationScoped
class SampleOwner implements ReferenceOwner {

    static final ReferenceNumber KNOWN = ReferenceNumber.of('P', 7);

    private final CurrentActor actor;

    SampleOwner(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public char kind() {
        return 'P';
    }

    @Override
    public Optional<String> pageOf(ReferenceNumber reference) {
        return reference.equals(KNOWN) && actor.get().organisationCode().equals("DEMO-GP1")
                ? Optional.of("/platform/sample/new")
                : Optional.empty();
    }
}
