package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagEvents;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.observation.Concerns;
import pqs.surveillance.provider.Providers;

/** Somebody takes a flag up. Concerns on record by now count no more; the next flag needs new ones. */
@ApplicationScoped
public class AcknowledgeFlag {

    private final Flags flags;
    private final Providers providers;
    private final Concerns concerns;
    private final FlagEvents events;
    private final FlagMetrics metrics;
    private final CurrentActor actor;
    private final Clock clock;

    AcknowledgeFlag(
            Flags flags,
            Providers providers,
            Concerns concerns,
            FlagEvents events,
            FlagMetrics metrics,
            CurrentActor actor,
            Clock clock) {
        this.flags = flags;
        this.providers = providers;
        this.concerns = concerns;
        this.events = events;
        this.metrics = metrics;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Acknowledges the flag for the signed-in person.
     *
     * @throws Refused if there is no such flag for this person, or somebody was quicker
     */
    @Transactional
    public Flag.Acknowledged handle(FlagId id) {
        var flag = flags.lock(id).orElseThrow(ReadFlags::notFound);
        return switch (flag) {
            case Flag.Raised raised -> acknowledge(raised);
            case Flag.Acknowledged already ->
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "already-acknowledged",
                        "Someone at " + already.by().organisationCode()
                                + " has acknowledged this flag already. Nothing was changed.",
                        List.of());
        };
    }

    private Flag.Acknowledged acknowledge(Flag.Raised raised) {
        var provider = raised.facts().provider();
        providers.lock(provider);
        var person = actor.get();
        var acknowledged = raised.acknowledge(
                new Acknowledger(person.subject(), person.organisationCode()),
                clock.instant(),
                concerns.historyOf(provider).lastPlace());
        flags.acknowledge(acknowledged);
        events.acknowledged(acknowledged);
        metrics.acknowledged();
        return acknowledged;
    }
}
