package pqs.intake.reporter.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Questions;
import pqs.intake.concern.Step;
import pqs.intake.concern.Steps;
import pqs.intake.concern.app.ReadCase;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** What a practice's own concern asks of it, and how it stands. */
@NotAudited("shows a practice how its own concern stands, and what it was asked")
@ApplicationScoped
public class OpenQuestion {

    private final ReadCase readCase;
    private final Steps steps;
    private final CurrentActor actor;

    OpenQuestion(ReadCase readCase, Steps steps, CurrentActor actor) {
        this.readCase = readCase;
        this.steps = steps;
        this.actor = actor;
    }

    /** @param question that waits for its answer */
    public record Asked(ConcernCase standing, Optional<Step> question) {}

    /**
     * @throws Refused if there is no such concern of this person's practice
     */
    @Transactional
    public Asked of(ConcernId id) {
        var standing = readCase.find(id);
        if (!actor.get().actsFor(standing.facts().concern().practice().value())) {
            throw ReadCase.notFound();
        }
        return new Asked(standing, Questions.waiting(steps.of(id)));
    }
}
