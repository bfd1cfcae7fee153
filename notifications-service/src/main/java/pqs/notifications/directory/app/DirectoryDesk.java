package pqs.notifications.directory.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import pqs.notifications.directory.People;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * The one door to the directory for people. It asks for the permission and then works in a service scope: the directory
 * spans organisations, so the organisation of the person at the desk cannot be the measure of what they see, and the
 * tables show nothing to any other request.
 */
@NotAudited("those who come through this door record what they do")
@ApplicationScoped
public class DirectoryDesk {

    public static final String PERMISSION = "directory.manage";
    private static final Scope SCOPE = new Scope.Service("notifications.directory");

    private final People people;
    private final CurrentActor actor;
    private final Scopes scopes;

    public DirectoryDesk(People people, CurrentActor actor, Scopes scopes) {
        this.people = people;
        this.actor = actor;
        this.scopes = scopes;
    }

    /**
     * Does work that changes the directory, in a transaction of its own and after any other that does: a merger takes people
     * along as they are, and nobody joins an organisation in the moment in which it gives way to another.
     */
    <T> T change(Supplier<T> work) {
        return serve(() -> {
            people.holdMemberships();
            return work.get();
        });
    }

    /** Does the work in a transaction of its own. */
    <T> T serve(Supplier<T> work) {
        if (!actor.get().may(PERMISSION)) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    "not-permitted",
                    "Only those who manage the directory may do this.",
                    List.of());
        }
        return scopes.callAs(SCOPE, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
