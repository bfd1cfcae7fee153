package pqs.intake.concern;

import java.util.List;
import java.util.Optional;

/** The questions that were put to the reporter; at most one waits for its answer at a time. */
public final class Questions {

    private Questions() {}

    /** The one that waits. */
    public static Optional<Step> waiting(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.REPORTER_ASKED || step.kind() == StepKind.REPORTER_ANSWERED)
                .reduce((_, later) -> later)
                .filter(last -> last.kind() == StepKind.REPORTER_ASKED);
    }
}
