package pqs.notifications.directory.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Shows people what the directory holds about themselves, and nothing about anybody else. */
@NotAudited("shows people what they may see of themselves and their organisation")
@ApplicationScoped
public class FindMyself {

    private static final Scope SCOPE = new Scope.Service("notifications.myself");

    private final People people;
    private final OnCallShifts onCall;
    private final CurrentActor actor;
    private final Scopes scopes;
    private final Clock clock;

    public FindMyself(People people, OnCallShifts onCall, CurrentActor actor, Scopes scopes, Clock clock) {
        this.people = people;
        this.onCall = onCall;
        this.actor = actor;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A person and their times on call, running and to come. */
    public record Myself(Person person, List<OnCallShift> onCall) {}

    /** Empty for somebody whom the directory does not list. */
    public Optional<Myself> handle() {
        return PersonId.parse(actor.get().subject())
                .flatMap(id -> scopes.callAs(
                        SCOPE,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> people.find(id)
                                        .map(person -> new Myself(person, onCall.ofPerson(id, clock.instant()))))));
    }
}
