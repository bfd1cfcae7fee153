package pqs.intake.onward.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.StepLog;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardItems;
import pqs.intake.onward.OnwardOutcome;
import pqs.platform.audit.NotAudited;

/** Writes down what the review service says came of what a concern became. In a service scope. */
@NotAudited("keeps a copy of another service's fact, whose trail has the change")
@ApplicationScoped
public class LearnWhatCameOfIt {

    private static final Logger LOG = Logger.getLogger(LearnWhatCameOfIt.class);

    private final OnwardItems items;
    private final Cases cases;
    private final StepLog steps;

    LearnWhatCameOfIt(OnwardItems items, Cases cases, StepLog steps) {
        this.items = items;
        this.cases = cases;
        this.steps = steps;
    }

    /** Once; what is as late or later stands, whatever order it arrives in. */
    @Transactional
    public void handle(OnwardId id, OnwardOutcome outcome) {
        var item = items.find(id);
        if (item.isEmpty()) {
            LOG.warnf("something came of what is not known here onwardId=%s", id);
            return;
        }
        if (items.settle(id, outcome)) {
            var facts = cases.find(item.get().concern()).orElseThrow().facts();
            steps.happened(facts, outcome.at(), StepKind.CAME_OF_IT);
            LOG.infof("something came of it concernId=%s onwardId=%s", facts.id(), id);
        }
    }
}
