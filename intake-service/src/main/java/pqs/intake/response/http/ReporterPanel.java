package pqs.intake.response.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.response.app.ReadConcernRequests;

/**
 * What the reporter is told of the provider: what somebody released, and whether the patient reference was given. The steps say the
 * rest; where nobody may be tipped off, nothing stands here.
 */
@ApplicationScoped
class ReporterPanel implements ConcernPanel {

    private final ReadConcernRequests read;

    ReporterPanel(ReadConcernRequests read) {
        this.read = read;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.REPORTER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        var there = read.forReporter(concern);
        return there.told().isEmpty() && there.releases().isEmpty()
                ? Optional.empty()
                : Optional.of(ResponsePanels.Templates.reporter(
                        there.told(),
                        there.releases().stream()
                                .map(ResponsePanels.Release::of)
                                .toList(),
                        there.openings()));
    }
}
