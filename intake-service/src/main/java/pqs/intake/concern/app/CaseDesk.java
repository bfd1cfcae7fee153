package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Where cases are changed. Whether there is such a case for this person is asked in that person's scope; what follows is done in
 * a service scope and one transaction, with the deadline of taking up and then the case locked, because deadlines, and what other
 * parts keep of a concern, are not the person's to see.
 */
@NotAudited("whoever changes a case records what was done")
@ApplicationScoped
public class CaseDesk {

    private static final Scope SCOPE = new Scope.Service("intake.cases");

    private final ReadCase readCase;
    private final HeldCase heldCase;
    private final CurrentActor actor;
    private final Scopes scopes;

    CaseDesk(ReadCase readCase, HeldCase heldCase, CurrentActor actor, Scopes scopes) {
        this.readCase = readCase;
        this.heldCase = heldCase;
        this.actor = actor;
        this.scopes = scopes;
    }

    /**
     * By somebody of the commissioner that triages it.
     *
     * @throws Refused if there is no such case for this person, or another commissioner triages it
     */
    public <T> T triage(ConcernId id, Function<ConcernCase, T> work) {
        return change(id, this::triages, work);
    }

    /**
     * Two cases at once, such as those that are put together, by somebody of the commissioner that triages both.
     *
     * @throws Refused if there is no such case for this person, or another commissioner triages one of them
     */
    public <T> T triage(ConcernId one, ConcernId other, BiFunction<ConcernCase, ConcernCase, T> work) {
        requireTheirs(one, this::triages);
        requireTheirs(other, this::triages);
        return scopes.callAs(SCOPE, () -> heldCase.handle(one, other, work));
    }

    private boolean triages(CaseFacts facts) {
        return actor.get().actsFor(facts.commissionerCode());
    }

    /**
     * By somebody of the practice that reported it.
     *
     * @throws Refused if there is no such case of this person's practice
     */
    public <T> T report(ConcernId id, Function<ConcernCase, T> work) {
        return change(
                id, facts -> actor.get().actsFor(facts.concern().practice().value()), work);
    }

    /** By itself, such as by an event. In the caller's service scope. */
    public <T> T byItself(ConcernId id, Function<ConcernCase, T> work) {
        return heldCase.handle(id, work);
    }

    private <T> T change(ConcernId id, Predicate<CaseFacts> theirs, Function<ConcernCase, T> work) {
        requireTheirs(id, theirs);
        return scopes.callAs(SCOPE, () -> heldCase.handle(id, work));
    }

    private void requireTheirs(ConcernId id, Predicate<CaseFacts> theirs) {
        if (!theirs.test(readCase.find(id).facts())) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    "not-yours-to-change",
                    "Another organisation handles this concern. You can read it and not change it.",
                    List.of());
        }
    }
}
