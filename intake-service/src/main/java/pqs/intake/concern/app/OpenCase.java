package pqs.intake.concern.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.StepKind;
import pqs.platform.outbox.Outbox;
import pqs.platform.personal.PersonName;

/** Opens the case of a concern that is new: its deadline, its first step, its event. Joins the transaction that takes the concern. */
@ApplicationScoped
public class OpenCase {

    private final Cases cases;
    private final StepLog steps;
    private final Practitioners practitioners;
    private final AcknowledgeConcernBy acknowledgeBy;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final List<CaseOpened> followers;

    OpenCase(
            Cases cases,
            StepLog steps,
            Practitioners practitioners,
            AcknowledgeConcernBy acknowledgeBy,
            Outbox outbox,
            ConcernWire wire,
            @All List<CaseOpened> followers) {
        this.followers = followers;
        this.cases = cases;
        this.steps = steps;
        this.practitioners = practitioners;
        this.acknowledgeBy = acknowledgeBy;
        this.outbox = outbox;
        this.wire = wire;
    }

    /** @param first how it came: reported, or written down by staff */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ConcernCase.Received opened, StepKind first, Optional<PersonName> practitioner) {
        var facts = opened.facts();
        Optional<Instant> dueAt = facts.source().isConcern() ? acknowledgeBy.begin(facts) : Optional.empty();
        cases.add(opened, dueAt);
        practitioner.ifPresent(name -> practitioners.keep(facts.concern(), name));
        steps.first(facts, first);
        followers.forEach(follower -> follower.opened(facts));
        outbox.append(wire.outgoing(new ConcernEvent.Reported(facts)));
    }
}
