package pqs.intake.attention.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;
import pqs.intake.attention.Calls;
import pqs.intake.attention.Lead;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Gives calls for a safeguarding lead a deadline where they have none, such as those of concerns that came before there were any. */
@NotAudited("gives concerns the deadline that their rule sets; what becomes of them is recorded")
@ApplicationScoped
class StartMissingSeenBy {

    private static final Logger LOG = Logger.getLogger(StartMissingSeenBy.class);
    private static final Scope STARTING = new Scope.Service("intake.missing-deadlines");

    private final Calls calls;
    private final SafeguardingSeenBy seenBy;
    private final Scopes scopes;
    private final Clock clock;

    StartMissingSeenBy(Calls calls, SafeguardingSeenBy seenBy, Scopes scopes, Clock clock) {
        this.calls = calls;
        this.seenBy = seenBy;
        this.scopes = scopes;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        scopes.runAs(STARTING, () -> QuarkusTransaction.requiringNew().run(this::all));
    }

    void all() {
        var now = clock.instant();
        var missing = calls.unseenWithoutDue(Lead.SAFEGUARDING);
        for (var call : missing) {
            seenBy.start(call.concern(), now).ifPresent(due -> calls.setDue(call.concern(), call.lead(), due));
        }
        if (!missing.isEmpty()) {
            LOG.infof("calls for a safeguarding lead looked at that had no deadline count=%d", missing.size());
        }
    }
}
