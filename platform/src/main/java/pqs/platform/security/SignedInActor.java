package pqs.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The actor of the request, from the identity that {@link ActorAugmentor} prepared. */
@ApplicationScoped
public class SignedInActor implements CurrentActor {

    private final CurrentIdentityAssociation identities;
    private final OrganisationFamilies families;
    private final Instance<MoreOrganisations> more;

    SignedInActor(
            CurrentIdentityAssociation identities,
            OrganisationFamilies families,
            @Any Instance<MoreOrganisations> more) {
        this.identities = identities;
        this.families = families;
        this.more = more;
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
                ? Optional.of(actor.inFamily(organisations(actor.organisationCode())))
                : Optional.empty();
    }

    private Set<String> organisations(String code) {
        if (more.isUnsatisfied() || code.isEmpty()) {
            return families.of(code);
        }
        var all = new HashSet<>(families.of(code));
        more.forEach(source -> all.addAll(source.of(code)));
        return all;
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
