package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.practice.Succession;
import pqs.intake.practice.Successions;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** Takes back a succession that was wrong: the successor no longer sees what the practice reported. */
@ApplicationScoped
public class WithdrawSuccession {

    private static final Logger LOG = Logger.getLogger(WithdrawSuccession.class);

    private final Practices practices;
    private final Successions successions;
    private final DirectoryKeeper keeper;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final Clock clock;
    private final Event<KnownSight.Changed> changed;

    WithdrawSuccession(
            Practices practices,
            Successions successions,
            DirectoryKeeper keeper,
            CurrentActor actor,
            AuditTrail trail,
            Clock clock,
            Event<KnownSight.Changed> changed) {
        this.practices = practices;
        this.successions = successions;
        this.keeper = keeper;
        this.actor = actor;
        this.trail = trail;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * The succession that would be taken back.
     *
     * @throws Refused if there is none that holds
     */
    @Transactional
    public Succession find(Optional<PracticeCode> predecessor, Optional<PracticeCode> successor) {
        return predecessor.stream()
                .flatMap(code -> successions.around(code).stream())
                .filter(Successions.Kept::holds)
                .map(Successions.Kept::succession)
                .filter(each -> Optional.of(each.predecessor()).equals(predecessor)
                        && Optional.of(each.successor()).equals(successor))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("There is no such succession, or somebody has withdrawn it."));
    }

    /**
     * Takes it back.
     *
     * @param typed code of the successor, typed once more: a whole practice loses sight of what it sees
     * @throws Refused if there is none that holds, or the code is not the successor's
     */
    @Transactional
    public Succession handle(Optional<PracticeCode> predecessor, Optional<PracticeCode> successor, String typed) {
        var wrong = find(predecessor, successor);
        if (!PracticeCode.parse(typed).equals(successor)) {
            throw Refused.invalid(
                    "not-confirmed",
                    "The succession was not withdrawn.",
                    List.of(new Fault("code", "not-confirmed", "Type the code of the successor to confirm.")));
        }
        var now = clock.instant();
        if (!successions.withdraw(
                wrong.predecessor(), wrong.successor(), actor.get().subject(), now)) {
            throw Refused.notFound("There is no such succession, or somebody has withdrawn it.");
        }
        practices.remember(List.of(
                new PracticeChange(
                        wrong.predecessor(),
                        now,
                        "not followed by " + wrong.successor() + " after all: withdrawn here"),
                new PracticeChange(
                        wrong.successor(),
                        now,
                        "does not follow " + wrong.predecessor() + " after all: withdrawn here")));
        keeper.tell(practices.find(wrong.predecessor()).stream().toList(), now);
        trail.record(AuditEntry.change(
                        "practice.succession-withdrawn",
                        new AuditSubject("practice", wrong.predecessor().value()))
                .with("successor", wrong.successor().value())
                .ownedBy(wrong.predecessor().value()));
        changed.fire(new KnownSight.Changed());
        LOG.infof("succession withdrawn predecessor=%s successor=%s", wrong.predecessor(), wrong.successor());
        return wrong;
    }
}
