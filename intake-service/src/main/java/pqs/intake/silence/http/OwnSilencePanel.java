package pqs.intake.silence.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.http.PracticePanel;
import pqs.intake.silence.app.SilenceReport;
import pqs.platform.security.CurrentActor;

/** On a practice's page, to its own staff alone: what it reported beside what similar practices lead to expect. */
@ApplicationScoped
class OwnSilencePanel implements PracticePanel {

    private static final int ORDER = 10;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance own(SilenceReport.Own own, String expected);
    }

    private final SilenceReport report;
    private final CurrentActor actor;

    OwnSilencePanel(SilenceReport report, CurrentActor actor) {
        this.report = report;
        this.actor = actor;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<TemplateInstance> of(Practice practice) {
        return actor.get().may("concerns.read")
                ? report.own(practice)
                        .map(own -> Templates.own(
                                own, SilenceLine.expected(own.practice().prediction())))
                : Optional.empty();
    }
}
