package pqs.intake.practitioner.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.practitioner.app.ReadPractitioners;

/** On the page of a case: which practitioner it is about, by letter. */
@ApplicationScoped
class PractitionerPanel implements ConcernPanel {

    private static final int AFTER_THE_LEADS = 15;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(PractitionerView concern);
    }

    private final ReadPractitioners practitioners;

    PractitionerPanel(ReadPractitioners practitioners) {
        this.practitioners = practitioners;
    }

    @Override
    public int order() {
        return AFTER_THE_LEADS;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.COMMISSIONER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId id, Audience audience) {
        return Optional.of(Templates.panel(PractitionerView.of(practitioners.of(id))));
    }
}
