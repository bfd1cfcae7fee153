package pqs.intake.response.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.app.ReadConcernRequests;
import pqs.platform.security.CurrentActor;

/** What the provider was asked and answered, and whether it was given the patient reference, on the page of those who triage. */
@ApplicationScoped
class ProviderPanel implements ConcernPanel {

    private final ConcernQuestions questions;
    private final ReadConcernRequests read;
    private final ReadCase readCase;
    private final CurrentActor actor;

    ProviderPanel(ConcernQuestions questions, ReadConcernRequests read, ReadCase readCase, CurrentActor actor) {
        this.questions = questions;
        this.read = read;
        this.readCase = readCase;
        this.actor = actor;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.COMMISSIONER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        var standing = readCase.find(concern);
        var facts = standing.facts();
        boolean mine = actor.get().actsFor(facts.commissionerCode());
        var asked = questions.all(concern);
        var releases = read.releases(concern);
        boolean active = releases.stream().anyMatch(PatientRelease.Active.class::isInstance);
        boolean open =
                standing instanceof ConcernCase.Acknowledged && facts.place().isPresent();
        var may = new ResponsePanels.May(
                mine,
                mine && open && asked.stream().noneMatch(QuestionPage::waiting),
                mine && open && !active && read.patientHeld(concern),
                mine && active);
        if (asked.isEmpty() && releases.isEmpty() && !may.ask() && !may.release()) {
            return Optional.empty();
        }
        return Optional.of(ResponsePanels.Templates.commissioner(
                "/intake/triage/" + concern,
                asked,
                releases.stream().map(ResponsePanels.Release::of).toList(),
                read.openings(concern),
                may));
    }
}
