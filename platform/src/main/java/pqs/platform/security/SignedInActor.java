package pqs.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The actor of the request, from the identity that {@link ActorAugmentor} prepared. */
@ApplicationScoped
public class SignedInActor implements CurrentActor {

    private final CurrentIdentityAssociation identities;
    private final OrganisationFamilies families;

    SignedInActor(CurrentIdentityAssociation identities, OrganisationFamilies families) {
        this.identities = identities;
        this.families = families;
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> new UnauthorizedException("nobody is signed in"));
    }

    /** Empty where no request is being served, or nobody signed in for it. */
    public Optional<Actor> find() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        var identity = identities.getIdentity();
        return identity.getAttribute(ActorAugmentor.ACTOR) instanceof Actor actor
                ? Optional.of(actor.inFamily(families.of(actor.organisationCode())))
                : Optional.empty();
    }

    /** Names of the actor's roles, sorted; none where nobody is signed in. */
    public List<String> roles() {
        if (!Arc.container().requestContext().isActive()) {
            return List.of();
        }
        return identities.getIdentity().getAttribute(ActorAugmentor.ROLES) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }
}
