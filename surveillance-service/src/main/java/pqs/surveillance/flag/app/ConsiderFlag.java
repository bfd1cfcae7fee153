package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.id.Ids;
import pqs.surveillance.flag.Counted;
import pqs.surveillance.flag.Evidence;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagEvents;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.flag.ThreeConcernsInThirtyDays;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.Concerns;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.app.Register;

/**
 * Asks the rule about one provider after something was recorded about it, and raises a flag if it found something and none
 * is open. Holds the provider, so that the record it looks at stands still.
 */
@ApplicationScoped
public class ConsiderFlag {

    private static final char REFERENCE_KIND = 'F';

    private final Register register;
    private final Concerns concerns;
    private final Flags flags;
    private final FlagEvents events;
    private final FlagMetrics metrics;
    private final Ids ids;
    private final Clock clock;
    private final boolean demonstration;

    ConsiderFlag(
            Register register,
            Concerns concerns,
            Flags flags,
            FlagEvents events,
            FlagMetrics metrics,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration) {
        this.register = register;
        this.concerns = concerns;
        this.flags = flags;
        this.events = events;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Transactional
    public Optional<Flag.Raised> handle(ProviderCode code) {
        var provider = register.hold(code);
        if (!provider.mayBeFlagged(demonstration) || flags.hasOpen(code, ThreeConcernsInThirtyDays.RULE)) {
            return Optional.empty();
        }
        var history = concerns.historyOf(code);
        var counted = flags.counted(code, ThreeConcernsInThirtyDays.RULE);
        return history.lastKnownAt()
                .flatMap(cut -> ThreeConcernsInThirtyDays.find(history, cut, counted))
                .map(evidence -> raise(provider, history, counted, evidence));
    }

    private Flag.Raised raise(Provider provider, ConcernHistory history, Counted counted, Evidence evidence) {
        var flag = new Flag.Raised(new FlagFacts(
                new FlagId(ids.next()),
                ids.nextReference(REFERENCE_KIND),
                provider.code(),
                provider.name(),
                evidence.rule(),
                evidence.knownAt(),
                history.lastPlace(),
                counted,
                clock.instant(),
                evidence.headline(provider.name()),
                evidence.canonical()));
        flags.add(flag);
        events.raised(flag, provider);
        metrics.raised(flag.facts());
        return flag;
    }
}
