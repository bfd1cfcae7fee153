package pqs.intake.similar.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.CaseDesk;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.version.SeenVersion;

/** Takes a concern apart from the one it was put together with: it stands as it stood before, and its clock goes on. */
@ApplicationScoped
public class SeparateConcern {

    private final CaseDesk desk;
    private final Separation separation;
    private final MergingSteps steps;
    private final CurrentActor actor;

    SeparateConcern(CaseDesk desk, Separation separation, MergingSteps steps, CurrentActor actor) {
        this.desk = desk;
        this.separation = separation;
        this.steps = steps;
        this.actor = actor;
    }

    /**
     * @param seen version of the case that the person has looked at
     * @throws Refused if there is no such concern for this person, somebody was quicker, or it stands for itself
     */
    public ConcernCase.Open handle(ConcernId id, SeenVersion seen) {
        return desk.triage(id, held -> {
            steps.requireSeen(seen, held);
            return separate(held);
        });
    }

    private ConcernCase.Open separate(ConcernCase held) {
        return switch (held) {
            case ConcernCase.Merged merged ->
                separation.separate(merged, actor.get().subject(), steps::add);
            case ConcernCase.Open _, ConcernCase.Closed _, ConcernCase.Withdrawn _ ->
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "not-merged",
                        "This concern is not put together with another. Nothing was changed.",
                        List.of());
        };
    }
}
