package pqs.surveillance.flag.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;
import pqs.platform.audit.NotAudited;
import pqs.platform.deadline.Deadlines;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.Flags;

/**
 * Gives open flags a deadline that have none: those raised before there were deadlines, or when the calendar had ended. It
 * counts from now, as nobody could have known it earlier.
 */
@NotAudited("gives flags the deadline that their rule sets; what becomes of them is recorded")
@ApplicationScoped
class StartMissingDeadlines {

    private static final Logger LOG = Logger.getLogger(StartMissingDeadlines.class);
    private static final Scope STARTING = new Scope.Service("surveillance.missing-deadlines");

    private final Flags flags;
    private final Deadlines deadlines;
    private final AcknowledgeBy acknowledgeBy;
    private final Scopes scopes;
    private final Clock clock;

    StartMissingDeadlines(Flags flags, Deadlines deadlines, AcknowledgeBy acknowledgeBy, Scopes scopes, Clock clock) {
        this.flags = flags;
        this.deadlines = deadlines;
        this.acknowledgeBy = acknowledgeBy;
        this.scopes = scopes;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        scopes.runAs(STARTING, () -> QuarkusTransaction.requiringNew().run(this::all));
    }

    void all() {
        var open = flags.allOpen();
        var known = deadlines.find(
                AcknowledgeBy.NAME,
                open.stream()
                        .map(flag -> AcknowledgeBy.subject(flag.facts().id()))
                        .toList());
        var missing = open.stream()
                .map(Flag::facts)
                .filter(facts -> !known.containsKey(AcknowledgeBy.subject(facts.id())))
                .toList();
        missing.forEach(facts -> acknowledgeBy.start(facts, clock.instant()));
        if (!missing.isEmpty()) {
            LOG.infof("open flags got the deadline they had none of count=%d", missing.size());
        }
    }
}
