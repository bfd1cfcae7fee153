package pqs.intake.training.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import pqs.intake.practice.Practice;
import pqs.intake.training.Trainings;
import pqs.platform.audit.NotAudited;

/** Which training a practice came to, for its own staff and for the commissioner that keeps it: others see no row. */
@NotAudited("shows how many came, and no names")
@ApplicationScoped
public class PracticeTraining {

    public static final int ROWS_MAX = 10;

    private final Trainings trainings;

    PracticeTraining(Trainings trainings) {
        this.trainings = trainings;
    }

    @Transactional
    public List<Trainings.Attended> of(Practice practice) {
        return trainings.of(practice.code(), ROWS_MAX);
    }
}
