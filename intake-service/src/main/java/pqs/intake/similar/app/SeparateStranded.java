package pqs.intake.similar.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.similar.Mergings;
import pqs.platform.audit.NotAudited;

/**
 * When a reporter takes back a concern that others were put together with, those stand for themselves again: what one practice
 * withdraws, another has not. In a service scope.
 */
@NotAudited("separating records what it does")
@ApplicationScoped
public class SeparateStranded {

    private static final Logger LOG = Logger.getLogger(SeparateStranded.class);
    private static final String NOBODY = "intake";

    private final Cases cases;
    private final Mergings mergings;
    private final TakingUpClock clockOfTakingUp;
    private final Separation separation;
    private final MergingSteps steps;

    SeparateStranded(
            Cases cases, Mergings mergings, TakingUpClock clockOfTakingUp, Separation separation, MergingSteps steps) {
        this.cases = cases;
        this.mergings = mergings;
        this.clockOfTakingUp = clockOfTakingUp;
        this.separation = separation;
        this.steps = steps;
    }

    /** Does nothing if it is not withdrawn, or nothing was put together with it. */
    @Transactional
    public void from(ConcernId withdrawn) {
        if (!(cases.find(withdrawn).orElse(null) instanceof ConcernCase.Withdrawn)) {
            return;
        }
        mergings.mergedInto(withdrawn).stream()
                .map(merged -> merged.facts().id())
                .sorted(Comparator.comparing(ConcernId::value))
                .forEach(stranded -> again(stranded, withdrawn));
    }

    private void again(ConcernId stranded, ConcernId withdrawn) {
        // First the deadline and then the case, as firing does.
        clockOfTakingUp.hold(stranded);
        if (cases.lock(stranded).orElseThrow() instanceof ConcernCase.Merged merged
                && merged.into().equals(withdrawn)) {
            separation.separate(merged, NOBODY, steps::happened);
            LOG.infof("stands for itself again, as the other was withdrawn concernId=%s", stranded);
        }
    }
}
