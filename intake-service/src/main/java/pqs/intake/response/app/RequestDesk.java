package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import pqs.intake.concern.ConcernId;
import pqs.intake.response.RequestFacts;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.app.HeldRequest.Held;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.version.SeenVersion;

/**
 * Where questions to providers are changed. Whether there is such a question for this person is asked in that person's scope; what
 * follows is done in a service scope, because the provider sees no case and nobody a deadline.
 */
@ApplicationScoped
class RequestDesk {

    private static final Scope SCOPE = new Scope.Service("intake.responses");

    private final FindRequest find;
    private final HeldRequest held;
    private final CurrentActor actor;
    private final Scopes scopes;

    RequestDesk(FindRequest find, HeldRequest held, CurrentActor actor, Scopes scopes) {
        this.find = find;
        this.held = held;
        this.actor = actor;
        this.scopes = scopes;
    }

    /**
     * By somebody of the provider that was asked.
     *
     * @throws Refused if this person's provider was asked nothing of the kind
     */
    <T> T answering(RequestId id, Function<Held, T> work) {
        return held(find.ofProvider(id).orElseThrow(RequestDesk::notFound), work);
    }

    /**
     * By somebody of the commissioner that asked.
     *
     * @throws Refused if there is no such question about this concern for this person, or another commissioner asked it
     */
    <T> T asking(ConcernId concern, RequestId id, Function<Held, T> work) {
        var seen =
                find.seen(id).filter(facts -> facts.concern().equals(concern)).orElseThrow(RequestDesk::notFound);
        if (!actor.get().actsFor(seen.commissionerCode())) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    "not-yours-to-change",
                    "Another organisation asked this. You can read it and not change it.",
                    List.of());
        }
        return held(seen, work);
    }

    private <T> T held(RequestFacts seen, Function<Held, T> work) {
        return scopes.callAs(SCOPE, () -> held.handle(seen, work));
    }

    /** Whoever settles something settles what they have read. */
    static void requireSeen(ResponseRequest standing, SeenVersion seen) {
        var version = standing.facts().version();
        if (!seen.isCurrent(version)) {
            throw Refused.stale(
                    "question-changed",
                    "This question or its answer has changed since you looked at it. Nothing was changed.",
                    version,
                    List.of());
        }
    }

    static Refused notFound() {
        return Refused.notFound("There is no such question, or it is not yours to see.");
    }

    static Refused late(String code, String title) {
        return new Refused(Refused.Kind.CONFLICT, code, title, List.of());
    }
}
