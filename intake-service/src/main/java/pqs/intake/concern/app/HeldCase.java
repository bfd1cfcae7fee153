package pqs.intake.concern.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.platform.audit.NotAudited;

/** Holds a case while something is done with it: first its deadlines, then the case, as firing does; then others may follow. */
@NotAudited("whoever changes a case records what was done")
@ApplicationScoped
class HeldCase {

    private final AcknowledgeConcernBy acknowledgeBy;
    private final Cases cases;
    private final List<CaseFollower> followers;

    HeldCase(AcknowledgeConcernBy acknowledgeBy, Cases cases, @All List<CaseFollower> followers) {
        this.acknowledgeBy = acknowledgeBy;
        this.cases = cases;
        this.followers = List.copyOf(followers);
    }

    @Transactional
    <T> T handle(ConcernId id, Function<ConcernCase, T> work) {
        acknowledgeBy.hold(id);
        followers.forEach(follower -> follower.hold(id));
        var before = cases.lock(id).orElseThrow(ReadCase::notFound);
        var done = work.apply(before);
        var after = cases.find(id).orElseThrow();
        if (after.facts().version() != before.facts().version()) {
            followers.forEach(follower -> follower.changed(before, after));
        }
        return done;
    }
}
