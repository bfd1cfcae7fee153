package pqs.intake.recorded.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ExaminerAnswers;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.recorded.app.RecordedConcerns;

/**
 * On the triage page of a concern that staff wrote down: how it came, and what a medical examiner answered. Never on the practice's
 * page: it would say which of its own people spoke.
 */
@ApplicationScoped
class HowItCamePanel implements ConcernPanel {

    private static final int ORDER = 10;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance howItCame(Circumstances.Heard heard, Optional<ExaminerAnswers> examiner);
    }

    private final RecordedConcerns recorded;

    HowItCamePanel(RecordedConcerns recorded) {
        this.recorded = recorded;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.COMMISSIONER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        return recorded.find(concern).map(found -> Templates.howItCame(found.heard(), found.examiner()));
    }
}
