package pqs.notifications.directory.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.notifications.directory.People;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Actor;
import pqs.platform.security.MorePermissions;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * The directory is its own authority on who looks after it: whoever it lists as operator may manage it, whatever roles the
 * identity provider knows. A fresh production start lists nobody, so one person is let in by a setting, once
 * ({@link FirstAdministrator}).
 */
@NotAudited("answers yes or no and shows nobody")
@ApplicationScoped
public class DirectoryKeepers implements MorePermissions {

    private static final Logger LOG = Logger.getLogger(DirectoryKeepers.class);
    private static final Scope SCOPE = new Scope.Service("notifications.directory-keepers");

    private final People people;
    private final FirstAdministrator firstAdministrator;
    private final Scopes scopes;
    private final Optional<String> firstSubject;

    public DirectoryKeepers(
            People people,
            FirstAdministrator firstAdministrator,
            Scopes scopes,
            @ConfigProperty(name = "notifications.directory.first-administrator") Optional<String> firstSubject) {
        this.people = people;
        this.firstAdministrator = firstAdministrator;
        this.scopes = scopes;
        this.firstSubject = firstSubject;
    }

    @Override
    public Set<String> of(Actor actor) {
        if (actor.may(DirectoryDesk.PERMISSION)) {
            return Set.of();
        }
        try {
            return PersonId.parse(actor.subject())
                    .filter(id -> keeps(id, actor))
                    .map(_ -> Set.of(DirectoryDesk.PERMISSION))
                    .orElseGet(Set::of);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "cannot find out who looks after the directory: %s",
                    e.getClass().getName());
            return Set.of();
        }
    }

    private boolean keeps(PersonId id, Actor actor) {
        return scopes.callAs(
                SCOPE,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> people.holds(id, Role.OPERATOR)
                                || (firstSubject.filter(actor.subject()::equals).isPresent()
                                        && firstAdministrator.letIn(id, actor))));
    }
}
