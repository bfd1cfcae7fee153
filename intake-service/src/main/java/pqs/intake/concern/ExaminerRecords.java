package pqs.intake.concern;

import java.util.Optional;

/** What medical examiners found, as it is kept beside a concern. Whoever sees its case sees it. */
public interface ExaminerRecords {

    void keep(ConcernFacts concern, ExaminerAnswers answers);

    Optional<ExaminerAnswers> of(ConcernId concern);
}
