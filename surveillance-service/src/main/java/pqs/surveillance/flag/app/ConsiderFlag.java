package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditTrail;
import pqs.platform.id.Ids;
import pqs.surveillance.flag.Counted;
import pqs.surveillance.flag.Finding;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagEvents;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.flag.ThreeConcernsInThirtyDays;
import pqs.surveillance.observation.Concerns;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.app.Register;

/**
 * Asks the rule about one provider, and raises a flag if it found something and none is open. Holds the provider, so that
 * the record it looks at stands still.
 */
@ApplicationScoped
public class ConsiderFlag {

    private static final Logger LOG = Logger.getLogger(ConsiderFlag.class);
    private static final char REFERENCE_KIND = 'F';

    private final Register register;
    private final Concerns concerns;
    private final Flags flags;
    private final AcknowledgeBy acknowledgeBy;
    private final FlagEvents events;
    private final FlagMetrics metrics;
    private final Ids ids;
    private final Clock clock;
    private final boolean demonstration;
    private final AuditTrail trail;

    ConsiderFlag(
            Register register,
            Concerns concerns,
            Flags flags,
            AcknowledgeBy acknowledgeBy,
            FlagEvents events,
            FlagMetrics metrics,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration,
            AuditTrail trail) {
        this.trail = trail;
        this.register = register;
        this.concerns = concerns;
        this.flags = flags;
        this.acknowledgeBy = acknowledgeBy;
        this.events = events;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** Something was recorded about the provider. */
    @Transactional
    public Optional<Flag.Raised> handle(ProviderCode code) {
        var raised = consider(code);
        raised.ifPresent(flag -> metrics.delay(flag.facts()));
        return raised;
    }

    /** The provider's flag was acknowledged. How long its successor waited for that is no delay of the machinery. */
    @Transactional
    Optional<Flag.Raised> afterAcknowledgement(ProviderCode code) {
        return consider(code);
    }

    private Optional<Flag.Raised> consider(ProviderCode code) {
        var provider = register.hold(code);
        if (!provider.mayBeFlagged(demonstration) || flags.hasOpen(code, ThreeConcernsInThirtyDays.RULE)) {
            return Optional.empty();
        }
        var counted = flags.counted(code, ThreeConcernsInThirtyDays.RULE);
        return Finding.in(concerns.historyOf(code), counted).map(finding -> raise(provider, counted, finding));
    }

    private Flag.Raised raise(Provider provider, Counted counted, Finding finding) {
        var evidence = finding.evidence();
        var flag = new Flag.Raised(new FlagFacts(
                new FlagId(ids.next()),
                ids.nextReference(REFERENCE_KIND),
                provider.code(),
                provider.name(),
                evidence.rule(),
                evidence.knownAt(),
                finding.recordedUpTo(),
                counted,
                clock.instant(),
                evidence.headline(provider.name()),
                evidence.canonical()));
        flags.add(flag);
        acknowledgeBy.start(flag.facts(), flag.facts().raisedAt());
        events.raised(flag, provider);
        metrics.raised(flag.facts());
        trail.record(FlagAudit.raised(flag));
        if (provider.commissionerCodes().isEmpty()) {
            metrics.raisedUnseen();
            LOG.warnf(
                    "flag raised that no organisation can see flagId=%s",
                    flag.facts().id());
        }
        return flag;
    }
}
