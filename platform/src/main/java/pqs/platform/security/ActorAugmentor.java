package pqs.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever vouched for the caller (session, bearer token, {@code @TestSecurity}) into an {@link Actor} and replaces the
 * provider's roles by our permissions, so that a role that happens to be named like a permission opens nothing.
 */
@ApplicationScoped
public class ActorAugmentor implements SecurityIdentityAugmentor {

    /** Attribute of the identity that holds the {@link Actor}. */
    static final String ACTOR = "pqs.actor";

    /** Attribute of the identity that holds the names of its roles that we know, sorted. */
    static final String ROLES = "pqs.roles";

    private static final Logger LOG = Logger.getLogger(ActorAugmentor.class);

    private final Permissions permissions;
    private final Instance<MorePermissions> more;

    ActorAugmentor(Permissions permissions, @Any Instance<MorePermissions> more) {
        this.permissions = permissions;
        this.more = more;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return more.isUnsatisfied() || identity.isAnonymous()
                ? Uni.createFrom().item(augmented(identity))
                : context.runBlocking(() -> augmented(identity));
    }

    private SecurityIdentity augmented(SecurityIdentity identity) {
        if (identity.isAnonymous() || identity.getAttribute(ACTOR) instanceof Actor) {
            return identity;
        }
        var actor = actorOf(identity);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(ACTOR, actor)
                .addAttribute(ROLES, permissions.known(identity.getRoles()))
                .addRoles(actor.permissions())
                .build();
    }

    private Actor actorOf(SecurityIdentity identity) {
        var subject = identity.getPrincipal().getName();
        var organisation = Optional.ofNullable(claim(identity, "organisation")).flatMap(OrganisationCode::parse);
        if (organisation.isEmpty()) {
            LOG.infof("signed in without a usable organisation subject=%s", subject);
        }
        var name = Optional.ofNullable(claim(identity, "name"))
                .map(Object::toString)
                .orElse(subject);
        return withMore(new Actor(subject, name, organisation.orElse(""), permissions.of(identity.getRoles())));
    }

    private Actor withMore(Actor actor) {
        var all = new HashSet<>(actor.permissions());
        more.forEach(source -> all.addAll(source.of(actor)));
        return new Actor(actor.subject(), actor.displayName(), actor.organisationCode(), all);
    }

    private static @Nullable Object claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(name)
                : identity.getAttribute(name);
    }
}
