package pqs.intake.similar.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.CaseDesk;
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
    private final CaseDesk desk;
    private final Separation separation;
    private final MergingSteps steps;

    SeparateStranded(Cases cases, Mergings mergings, CaseDesk desk, Separation separation, MergingSteps steps) {
        this.cases = cases;
        this.mergings = mergings;
        this.desk = desk;
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
                .forEach(stranded -> desk.byItself(stranded, standing -> again(standing, withdrawn)));
    }

    private ConcernCase again(ConcernCase standing, ConcernId withdrawn) {
        if (standing instanceof ConcernCase.Merged merged && merged.into().equals(withdrawn)) {
            LOG.infof(
                    "stands for itself again, as the other was withdrawn concernId=%s",
                    merged.facts().id());
            return separation.separate(merged, NOBODY, steps::happened);
        }
        return standing;
    }
}
