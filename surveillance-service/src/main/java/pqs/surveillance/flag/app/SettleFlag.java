package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagEvents;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.provider.Providers;

/**
 * Settles what an acknowledged flag knew, and nothing that was recorded after its cut: that was in front of nobody as a
 * reason for a flag. In the same transaction the rule is asked again, so what piled up behind the flag raises the next one.
 */
@ApplicationScoped
class SettleFlag {

    private final Flags flags;
    private final Providers providers;
    private final ConsiderFlag considerFlag;
    private final AcknowledgeBy acknowledgeBy;
    private final FlagEvents events;
    private final FlagMetrics metrics;
    private final Clock clock;
    private final AuditTrail trail;

    SettleFlag(
            Flags flags,
            Providers providers,
            ConsiderFlag considerFlag,
            AcknowledgeBy acknowledgeBy,
            FlagEvents events,
            FlagMetrics metrics,
            Clock clock,
            AuditTrail trail) {
        this.trail = trail;
        this.flags = flags;
        this.providers = providers;
        this.considerFlag = considerFlag;
        this.acknowledgeBy = acknowledgeBy;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** To be called in a service scope, for somebody who may see the flag. */
    @Transactional
    Flag.Acknowledged handle(FlagId id, Acknowledger by) {
        acknowledgeBy.hold(id);
        var flag = flags.lock(id).orElseThrow(ReadFlags::notFound);
        return switch (flag) {
            case Flag.Open open -> settle(open, by);
            case Flag.Acknowledged already ->
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "already-acknowledged",
                        "Someone at " + already.by().organisationCode()
                                + " has acknowledged this flag already. Nothing was changed.",
                        List.of());
        };
    }

    private Flag.Acknowledged settle(Flag.Open open, Acknowledger by) {
        var provider = open.facts().provider();
        providers.lock(provider);
        var acknowledged = open.acknowledge(by, clock.instant());
        flags.acknowledge(acknowledged);
        acknowledgeBy.settle(open.facts().id());
        events.acknowledged(acknowledged);
        metrics.acknowledged();
        trail.record(FlagAudit.acknowledged(acknowledged));
        considerFlag.afterAcknowledgement(provider);
        return acknowledged;
    }
}
