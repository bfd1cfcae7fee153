package pqs.intake.judging.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.CaseFollower;
import pqs.intake.judging.ToJudge;

/**
 * The clock of judging runs while a concern waits to be judged: from when somebody takes it up until somebody judges it, or until
 * there is nothing to judge any more.
 */
@ApplicationScoped
class FollowJudging implements CaseFollower {

    private final JudgeBy judgeBy;
    private final Cases cases;

    FollowJudging(JudgeBy judgeBy, Cases cases) {
        this.judgeBy = judgeBy;
        this.cases = cases;
    }

    @Override
    public void hold(ConcernId concern) {
        judgeBy.clock().hold(concern);
    }

    @Override
    public void changed(ConcernCase before, ConcernCase after) {
        var id = after.facts().id();
        boolean waited = ToJudge.waits(before);
        boolean waits = ToJudge.waits(after);
        if (waits && !waited) {
            cases.setJudgeBy(id, judgeBy.run(after.facts()));
        } else if (waited && !waits) {
            judgeBy.clock().settle(id);
            cases.setJudgeBy(id, Optional.empty());
        } else if (waits && after.facts().urgent() && !before.facts().urgent()) {
            judgeBy.hurry(after.facts()).ifPresent(sooner -> cases.setJudgeBy(id, Optional.of(sooner)));
        }
    }
}
