package pqs.intake.reporter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.reporter.app.OpenQuestion;

/** On the reporter's page: the question that waits, and what can still be done. */
@ApplicationScoped
class FollowUpPanel implements ConcernPanel {

    private static final int FIRST = 10;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(OwnConcern concern);
    }

    private final OpenQuestion questions;

    FollowUpPanel(OpenQuestion questions) {
        this.questions = questions;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.REPORTER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId id, Audience audience) {
        var concern = OwnConcern.of(questions.of(id));
        return concern.takesAdditions() ? Optional.of(Templates.panel(concern)) : Optional.empty();
    }
}
