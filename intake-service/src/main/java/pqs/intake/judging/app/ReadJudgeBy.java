package pqs.intake.judging.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernId;
import pqs.intake.judging.ToJudge;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.Deadline;

/** How the time was worked out by which a concern must be judged. Whether it is the person's to see has been asked. */
@NotAudited("says when something is due")
@ApplicationScoped
public class ReadJudgeBy {

    private static final Scope SCOPE = new Scope.Service("intake.judging");

    private final Held held;
    private final Scopes scopes;

    ReadJudgeBy(Held held, Scopes scopes) {
        this.held = held;
        this.scopes = scopes;
    }

    /** Reads it, in a service scope. */
    @NotAudited("says when something is due")
    @ApplicationScoped
    static class Held {

        private final Cases cases;
        private final JudgeBy judgeBy;

        Held(Cases cases, JudgeBy judgeBy) {
            this.cases = cases;
            this.judgeBy = judgeBy;
        }

        @Transactional
        Optional<Deadline> of(ConcernId id) {
            return cases.find(id)
                    .filter(ToJudge::waits)
                    .flatMap(_ -> judgeBy.clock().of(id));
        }
    }

    /** Empty if it is not to be judged, or nothing says by when. */
    public Optional<Deadline> of(ConcernId id) {
        return scopes.callAs(SCOPE, () -> held.of(id));
    }
}
