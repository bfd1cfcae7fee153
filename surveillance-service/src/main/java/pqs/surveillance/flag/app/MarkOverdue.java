package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditTrail;
import pqs.platform.deadline.DeadlineHandler;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagEvents;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.provider.Providers;

/** The deadline of a flag has passed and nobody took it up: it is overdue, and the others are told. */
@ApplicationScoped
class MarkOverdue implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(MarkOverdue.class);

    private final Flags flags;
    private final Providers providers;
    private final FlagEvents events;
    private final FlagMetrics metrics;
    private final AuditTrail trail;

    MarkOverdue(Flags flags, Providers providers, FlagEvents events, FlagMetrics metrics, AuditTrail trail) {
        this.flags = flags;
        this.providers = providers;
        this.events = events;
        this.metrics = metrics;
        this.trail = trail;
    }

    @Override
    public String deadline() {
        return AcknowledgeBy.NAME;
    }

    @Override
    public void fired(Fired fired) {
        var id = new FlagId(UUID.fromString(fired.subject()));
        switch (flags.lock(id).orElseThrow()) {
            case Flag.Raised raised -> {
                var provider = providers.lock(raised.facts().provider()).orElseThrow();
                var overdue = raised.becomeOverdue(fired.at());
                flags.markOverdue(overdue);
                events.overdue(overdue, fired.dueAt(), fired.deadline().terms().source(), provider);
                metrics.overdue();
                trail.record(FlagAudit.overdue(overdue));
            }
            // Taken up by a version of this service that knew no deadlines, or between the look and the start of one.
            case Flag.Overdue _, Flag.Acknowledged _ ->
                LOG.warnf("deadline came of a flag that is not to be taken up flagId=%s", id);
        }
    }
}
