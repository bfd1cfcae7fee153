package pqs.intake.training.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.http.PracticePanel;
import pqs.intake.training.Trainings;
import pqs.intake.training.app.PracticeTraining;

/** On a practice's page, to its own staff and its commissioner: which training somebody of it came to. */
@ApplicationScoped
class TrainingPanel implements PracticePanel {

    private static final int ORDER = 20;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance attended(List<Trainings.Attended> attended);
    }

    private final PracticeTraining training;

    TrainingPanel(PracticeTraining training) {
        this.training = training;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<TemplateInstance> of(Practice practice) {
        var attended = training.of(practice);
        return attended.isEmpty() ? Optional.empty() : Optional.of(Templates.attended(attended));
    }
}
