package pqs.intake.concern.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.concern.app.OwnConcerns;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The page on which the reporter follows a concern. */
@ApplicationScoped
class ReporterView {

    private static final List<Choice> PURPOSES = OpeningPurpose.OF_PRACTICE.stream()
            .map(purpose -> new Choice(purpose.code(), purpose.label()))
            .toList();

    private final Panels panels;

    ReporterView(Panels panels) {
        this.panels = panels;
    }

    /** @param form the one that asks to see the patient reference */
    TemplateInstance page(OwnConcerns.Detail detail, Form form) {
        var report = detail.report();
        var id = report.concern().facts().id();
        return ConcernPages.Templates.detail(
                ConcernRow.of(report.concern(), detail.provider()),
                ReporterPage.of(detail, panels.of(id, Audience.REPORTER)),
                report.account().whatHappened(),
                detail.patientHeld(),
                PURPOSES,
                form,
                detail.trail());
    }
}
