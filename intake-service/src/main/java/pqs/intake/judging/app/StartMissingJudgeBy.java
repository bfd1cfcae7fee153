package pqs.intake.judging.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.judging.ToJudge;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Starts the clock of judging for concerns that wait without one: those taken up before there was one, or after the calendar had ended.
 */
@NotAudited("starts the deadline that a rule sets; what becomes of the concern is recorded")
@ApplicationScoped
class StartMissingJudgeBy {

    private static final Logger LOG = Logger.getLogger(StartMissingJudgeBy.class);
    private static final Scope STARTING = new Scope.Service("intake.missing-deadlines");

    private final Cases cases;
    private final JudgeBy judgeBy;
    private final Scopes scopes;

    StartMissingJudgeBy(Cases cases, JudgeBy judgeBy, Scopes scopes) {
        this.cases = cases;
        this.judgeBy = judgeBy;
        this.scopes = scopes;
    }

    void onStart(@Observes StartupEvent start) {
        scopes.runAs(STARTING, () -> QuarkusTransaction.requiringNew().run(this::all));
    }

    void all() {
        var missing = cases.unjudgedWithoutDue().stream().filter(ToJudge::waits).toList();
        for (var unjudged : missing) {
            cases.setJudgeBy(unjudged.facts().id(), judgeBy.run(unjudged.facts()));
        }
        if (!missing.isEmpty()) {
            LOG.infof("concerns to judge looked at that had no deadline count=%d", missing.size());
        }
    }
}
