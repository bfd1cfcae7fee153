package pqs.surveillance.flag.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.platform.http.reference.ReferenceOwner;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;
import pqs.surveillance.flag.app.ReadFlags;

/** Finds flags by the number that people quote. */
@ApplicationScoped
class FlagReferences implements ReferenceOwner {

    private final ReadFlags flags;
    private final CurrentActor actor;

    FlagReferences(ReadFlags flags, CurrentActor actor) {
        this.flags = flags;
        this.actor = actor;
    }

    @Override
    public char kind() {
        return 'F';
    }

    @Override
    public Optional<String> pageOf(ReferenceNumber reference) {
        return actor.get().may("flags.read")
                ? flags.find(reference).map(id -> FlagAddress.of(id).page())
                : Optional.empty();
    }
}
