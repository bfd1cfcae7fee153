package pqs.intake.onward.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.StepLog;
import pqs.intake.onward.Onward;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardItems;
import pqs.intake.onward.OnwardRules;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** Writes down what came of what a concern became, for what is not followed among the reviews. */
@ApplicationScoped
public class RecordOnwardOutcome {

    private final CaseDesk desk;
    private final OnwardItems items;
    private final StepLog steps;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Clock clock;

    RecordOnwardOutcome(
            CaseDesk desk, OnwardItems items, StepLog steps, AuditTrail trail, CurrentActor actor, Clock clock) {
        this.desk = desk;
        this.items = items;
        this.steps = steps;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param kind code of what came of it, as it came
     * @param words for those who triage; may be left out
     * @param checked somebody has looked, and the words identify no patient
     * @throws Refused if there is no such thing, it is followed among the reviews, has an outcome, or there is anything to mend
     */
    public Onward handle(ConcernId concern, OnwardId id, String kind, String words, boolean checked) {
        return desk.triage(concern, held -> {
            var item = items.find(id)
                    .filter(found -> found.concern().equals(held.facts().id()))
                    .orElseThrow(ReadOnward::notFound);
            var now = clock.instant();
            var outcome = OnwardRules.outcome(
                    item,
                    kind,
                    words,
                    checked,
                    now,
                    LocalDate.ofInstant(now, ConcernBecame.ENGLAND),
                    actor.get().subject());
            if (!items.settle(id, outcome)) {
                throw new IllegalStateException("a later outcome stands: has the clock been set back?");
            }
            var told = Optional.of(item.inWords() + ": " + outcome.kind().label());
            if (item.sensitive()) {
                steps.addSensitive(held.facts(), now, StepKind.CAME_OF_IT, told);
            } else {
                steps.add(held.facts(), now, StepKind.CAME_OF_IT, told);
            }
            trail.record(OnwardAudit.cameOfIt(item, held.facts()));
            return items.find(id).orElseThrow();
        });
    }
}
