package pqs.intake.similar.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.similar.app.FollowMerged;

/**
 * What the reporter of a concern that was put together with another is told: how the one that goes on stands, in words that are the
 * same for everybody. Neither whose it is nor anything that is written in it; and where nobody may be tipped off of either, no more
 * than that it was handled, once it was.
 */
@ApplicationScoped
class MergedPanel implements ConcernPanel {

    private static final int ORDER = 30;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(String news);

        static native TemplateInstance handled(String news);
    }

    private final FollowMerged followMerged;

    MergedPanel(FollowMerged followMerged) {
        this.followMerged = followMerged;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.REPORTER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        return followMerged.goesOnOf(concern).flatMap(MergedNews::told).map(MergedPanel::shown);
    }

    private static TemplateInstance shown(MergedNews.Told told) {
        return told.handled() ? Templates.handled(told.words()) : Templates.panel(told.words());
    }
}
