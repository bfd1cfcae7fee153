package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pqs.intake.attention.Call;
import pqs.intake.attention.Lead;
import pqs.intake.attention.SeenWords;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * A lead says that they have seen a concern. Whether it calls for them is asked in their scope; what follows is done in a service
 * scope, because the deadline is not a person's to see.
 */
@ApplicationScoped
public class SeeConcern {

    private static final Scope SCOPE = new Scope.Service("intake.attention");

    private final ReadCalls readCalls;
    private final NoteSeen noteSeen;
    private final CurrentActor actor;
    private final Scopes scopes;

    SeeConcern(ReadCalls readCalls, NoteSeen noteSeen, CurrentActor actor, Scopes scopes) {
        this.readCalls = readCalls;
        this.noteSeen = noteSeen;
        this.actor = actor;
        this.scopes = scopes;
    }

    /**
     * For the lead, or both leads, that the person signed in is.
     *
     * @throws Refused if the concern does not call for this person, or they have seen it already
     */
    public void handle(ConcernId id, SeenWords seen) {
        var theirs = waitingFor(id);
        scopes.runAs(SCOPE, () -> noteSeen.handle(id, theirs, seen));
    }

    private List<Lead> waitingFor(ConcernId id) {
        var person = actor.get();
        var theirs = readCalls.of(id).stream()
                .filter(call -> person.may(call.lead().permission()))
                .toList();
        if (theirs.isEmpty()) {
            throw ReadCase.notFound();
        }
        var waiting = theirs.stream()
                .filter(call -> call.seen().isEmpty())
                .map(Call::lead)
                .toList();
        if (waiting.isEmpty()) {
            throw NoteSeen.seenAlready();
        }
        return waiting;
    }
}
