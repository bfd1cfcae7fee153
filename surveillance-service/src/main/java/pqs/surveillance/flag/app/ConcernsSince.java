package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.observation.KnownConcern;
import pqs.surveillance.observation.app.ReadConcerns;

/**
 * The concerns recorded after the cut of a provider's newest flag: no flag names them yet, and whoever looks at that flag
 * must see them. Whether the reader may see the flag is for the caller to have asked; the facts are read in a service scope,
 * because a version that moved a concern to somebody else's provider would be hidden from the reader.
 */
@ApplicationScoped
public class ConcernsSince {

    private static final Scope READING = new Scope.Service("surveillance.concerns-since");

    private final ReadFlags flags;
    private final ReadConcerns concerns;
    private final Scopes scopes;
    private final Clock clock;

    ConcernsSince(ReadFlags flags, ReadConcerns concerns, Scopes scopes, Clock clock) {
        this.flags = flags;
        this.concerns = concerns;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** By when they became known; none for a flag that a later one has followed. */
    public List<KnownConcern> of(FlagFacts flag) {
        var newest = flags.of(flag.provider()).getFirst().facts();
        if (!newest.id().equals(flag.id())) {
            return List.of();
        }
        var history = scopes.callAs(READING, () -> concerns.historyOf(flag.provider()));
        return history.asKnownAt(clock.instant()).stream()
                .filter(known -> known.firstPlace() > flag.recordedUpTo())
                .toList();
    }
}
