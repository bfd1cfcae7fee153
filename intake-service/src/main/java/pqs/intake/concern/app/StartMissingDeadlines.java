package pqs.intake.concern.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Gives concerns that wait to be taken up a deadline where they have none: those reported before there were deadlines, or when
 * the calendar had ended. It counts from now, as nobody could have known it earlier.
 */
@NotAudited("gives concerns the deadline that their rule sets; what becomes of them is recorded")
@ApplicationScoped
class StartMissingDeadlines {

    private static final Logger LOG = Logger.getLogger(StartMissingDeadlines.class);
    private static final Scope STARTING = new Scope.Service("intake.missing-deadlines");

    private final Cases cases;
    private final AcknowledgeConcernBy acknowledgeBy;
    private final Scopes scopes;
    private final Clock clock;

    StartMissingDeadlines(Cases cases, AcknowledgeConcernBy acknowledgeBy, Scopes scopes, Clock clock) {
        this.cases = cases;
        this.acknowledgeBy = acknowledgeBy;
        this.scopes = scopes;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        scopes.runAs(STARTING, () -> QuarkusTransaction.requiringNew().run(this::all));
    }

    void all() {
        var missing = cases.receivedWithoutDue();
        var now = clock.instant();
        for (var received : missing) {
            if (received.facts().source().isConcern()) {
                var facts = received.facts();
                acknowledgeBy
                        .clock()
                        .start(facts.id(), facts.urgent(), now)
                        .ifPresent(due -> cases.setDue(facts.id(), due));
            }
        }
        if (!missing.isEmpty()) {
            LOG.infof("concerns looked at that had no deadline count=%d", missing.size());
        }
    }
}
