package pqs.intake.concern;

import java.util.List;
import java.util.Optional;
import pqs.platform.fault.Fault;

/** What becomes of something that staff wrote down. */
public sealed interface RecordDecision {

    /** It is taken, in the same form as what practices report themselves. */
    record Accepted(Decision.Accepted concern, Optional<ExaminerAnswers> examiner) implements RecordDecision {}

    record Rejected(List<Fault> faults) implements RecordDecision {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
