package pqs.intake.feedback.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.feedback.app.ReadFeedback;
import pqs.platform.security.CurrentActor;

/** Asks the reporter how it went, once there is an outcome, and shows what was answered. */
@ApplicationScoped
class FeedbackPanel implements ConcernPanel {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(String concernId, boolean given, boolean maySay);
    }

    private final ReadFeedback readFeedback;
    private final CurrentActor actor;

    FeedbackPanel(ReadFeedback readFeedback, CurrentActor actor) {
        this.readFeedback = readFeedback;
        this.actor = actor;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.REPORTER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        if (!actor.get().may("feedback.give")) {
            return Optional.empty();
        }
        var said = readFeedback.of(concern);
        return said.maySay() || said.feedback().isPresent()
                ? Optional.of(
                        Templates.panel(concern.toString(), said.feedback().isPresent(), said.maySay()))
                : Optional.empty();
    }
}
