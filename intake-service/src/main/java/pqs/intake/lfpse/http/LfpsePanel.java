package pqs.intake.lfpse.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.lfpse.app.LfpseRecords;
import pqs.platform.security.CurrentActor;

/** On the pages about a concern: whether it was sent on to the national system, and where its record is reviewed. */
@ApplicationScoped
class LfpsePanel implements ConcernPanel {

    private static final int ORDER = 90;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(LfpseRecords.Summary summary, boolean mayReview, String address);
    }

    private final LfpseRecords records;
    private final CurrentActor actor;

    LfpsePanel(LfpseRecords records, CurrentActor actor) {
        this.records = records;
        this.actor = actor;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return true;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        var summary = records.summary(concern);
        boolean mayReview = summary.theirs() && actor.get().may("concerns.export");
        return mayReview || !summary.sent().isEmpty()
                ? Optional.of(Templates.panel(summary, mayReview, RecordHead.address(concern)))
                : Optional.empty();
    }
}
