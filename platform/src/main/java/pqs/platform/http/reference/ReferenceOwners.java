package pqs.platform.http.reference;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;

/** Asks those of this service's owners that know numbers of a kind. */
@ApplicationScoped
class ReferenceOwners {

    private final List<ReferenceOwner> owners;

    ReferenceOwners(@All List<ReferenceOwner> owners) {
        this.owners = List.copyOf(owners);
    }

    /**
     * @throws Refused in the same words whatever the reason
     */
    String pageOf(ReferenceNumber reference) {
        return owners.stream()
                .filter(owner -> owner.kind() == reference.value().charAt(0))
                .map(owner -> owner.pageOf(reference))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> notVisible(reference));
    }

    static Refused notVisible(ReferenceNumber reference) {
        return Refused.notFound("Nothing with the number " + reference + " is visible to you.");
    }
}
