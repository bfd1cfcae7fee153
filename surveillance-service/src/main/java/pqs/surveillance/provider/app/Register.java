package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pqs.platform.fault.Refused;
import pqs.platform.security.Actor;
import pqs.platform.security.SignedInActor;
import pqs.platform.version.SeenVersion;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderChanged;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.ProviderEvents;
import pqs.surveillance.provider.Providers;

/**
 * Changes the register: a new state is saved and told if it really is a new one. Holds the provider until the transaction
 * ends, so that the events of one provider leave in the order of its states.
 */
@ApplicationScoped
public class Register {

    private final Providers providers;
    private final ProviderEvents events;
    private final SignedInActor actor;
    private final Clock clock;

    Register(Providers providers, ProviderEvents events, SignedInActor actor, Clock clock) {
        this.actor = actor;
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    /** Holds a provider; one that is not on the register yet is registered by its code alone. */
    @Transactional(TxType.MANDATORY)
    public Provider hold(ProviderCode code) {
        return providers.lock(code).orElseGet(() -> {
            var provider = Provider.knownByCodeOnly(code);
            save(provider);
            return provider;
        });
    }

    /**
     * Gives a provider the state that follows from the one it has, or, if it is new, from its code alone.
     *
     * @return what became of it
     */
    @Transactional(TxType.MANDATORY)
    Outcome change(ProviderCode code, Function<Provider, Provider> wanted) {
        return change(code, new SeenVersion.Whatever(), wanted);
    }

    /**
     * As {@link #change(ProviderCode, Function)}, if the state that somebody has seen is the one that stands. Wanting the
     * state that stands is refused to nobody: whoever sends again after an answer that never came gets the same one.
     *
     * @throws Refused if somebody else has changed the provider since
     */
    @Transactional(TxType.MANDATORY)
    Outcome change(ProviderCode code, SeenVersion seen, Function<Provider, Provider> wanted) {
        var present = providers.lock(code);
        var next = wanted.apply(present.orElseGet(() -> Provider.knownByCodeOnly(code)));
        if (present.isPresent() && present.get().equals(next)) {
            return Outcome.UNCHANGED;
        }
        var version = providers.version(code);
        if (!seen.isCurrent(version)) {
            throw staleOf(seen, present, version);
        }
        save(next);
        return present.isPresent() ? Outcome.CHANGED : Outcome.ADDED;
    }

    private void save(Provider provider) {
        var now = clock.instant();
        providers.save(provider, now, actor.find().map(Actor::subject));
        events.publish(new ProviderChanged(provider, now));
    }

    private static Refused staleOf(SeenVersion seen, Optional<Provider> present, long version) {
        var title = present.isEmpty()
                ? "This provider is not on the register, so there is nothing to change. Nothing was saved. It can be added as"
                        + " a new one (by API: If-None-Match: *)."
                : seen instanceof SeenVersion.Nothing
                        ? "This provider is on the register already. Nothing was changed. Read it first, and change what"
                                + " stands there (by API: its ETag as If-Match)."
                        : "Somebody has changed this provider since you read it. Nothing was changed by you. Read it again"
                                + " and see what is different before you save (by API: its new ETag as If-Match).";
        return Refused.stale("changed-meanwhile", title, version, List.of());
    }

    /** What a change to the register came to. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }
}
