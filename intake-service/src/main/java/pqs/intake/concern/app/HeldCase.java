package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.platform.audit.NotAudited;

/** Holds a case while something is done with it: first the deadline of taking it up, then the case, as firing does. */
@NotAudited("whoever changes a case records what was done")
@ApplicationScoped
class HeldCase {

    private final AcknowledgeConcernBy acknowledgeBy;
    private final Cases cases;

    HeldCase(AcknowledgeConcernBy acknowledgeBy, Cases cases) {
        this.acknowledgeBy = acknowledgeBy;
        this.cases = cases;
    }

    @Transactional
    <T> T handle(ConcernId id, Function<ConcernCase, T> work) {
        acknowledgeBy.hold(id);
        return work.apply(cases.lock(id).orElseThrow(ReadCase::notFound));
    }
}
