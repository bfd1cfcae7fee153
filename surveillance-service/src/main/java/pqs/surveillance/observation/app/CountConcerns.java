package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalLong;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.surveillance.provider.Provider;

/**
 * Counts the concerns about a provider for those who commission it. Read in a service scope, because a version that moved a
 * concern to somebody else's provider would be hidden from the reader and the concern still be counted.
 */
@ApplicationScoped
public class CountConcerns {

    private static final Scope COUNTING = new Scope.Service("surveillance.count-concerns");

    private final ReadConcerns concerns;
    private final CurrentActor actor;
    private final Scopes scopes;
    private final Clock clock;

    CountConcerns(ReadConcerns concerns, CurrentActor actor, Scopes scopes, Clock clock) {
        this.concerns = concerns;
        this.actor = actor;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** How many are known now; empty for someone whose organisation does not commission the provider. */
    public OptionalLong knownAbout(Provider provider) {
        if (!provider.isCommissionedByAnyOf(actor.get().organisations())) {
            return OptionalLong.empty();
        }
        var history = scopes.callAs(COUNTING, () -> concerns.historyOf(provider.code()));
        return OptionalLong.of(history.asKnownAt(clock.instant()).size());
    }
}
