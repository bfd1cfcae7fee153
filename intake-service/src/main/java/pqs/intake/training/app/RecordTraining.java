package pqs.intake.training.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.intake.training.Attendance;
import pqs.intake.training.SessionFacts;
import pqs.intake.training.SessionId;
import pqs.intake.training.TrainingSession;
import pqs.intake.training.Trainings;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.CurrentActor;

/** Training sessions and who came, as a commissioner's staff record them. */
@ApplicationScoped
public class RecordTraining {

    private static final Logger LOG = Logger.getLogger(RecordTraining.class);

    private final Trainings trainings;
    private final AttendanceRules rules;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    RecordTraining(
            Trainings trainings, AttendanceRules rules, CurrentActor actor, AuditTrail trail, Ids ids, Clock clock) {
        this.trainings = trainings;
        this.rules = rules;
        this.actor = actor;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** A session and who came to it. */
    public record Detail(TrainingSession session, List<Trainings.Came> came) {}

    /** Records a session; one of the same day, kind and title is the same one. */
    @Transactional
    public TrainingSession session(SessionFacts facts) {
        var someone = actor.get();
        if (someone.organisationCode().isEmpty()) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN, "no-organisation", "You are signed in for no organisation.", List.of());
        }
        var given = new TrainingSession(
                new SessionId(ids.next()), someone.organisationCode(), facts, someone.subject(), clock.instant());
        var stands = trainings.record(given);
        if (stands.id().equals(given.id())) {
            trail.record(AuditEntry.change(
                            "training.recorded",
                            AuditSubject.of("training", stands.id().value()))
                    .with("kind", facts.kind().code())
                    .ownedBy(stands.commissioner()));
            LOG.infof(
                    "training recorded sessionId=%s kind=%s",
                    stands.id(), facts.kind().code());
        }
        return stands;
    }

    /**
     * Writes down who came, all or nothing; saying it again changes nothing.
     *
     * @throws Refused if there is no such session of the actor's organisation, or a practice is not theirs
     */
    @Transactional
    public void attendance(SessionId id, List<Attendance> given) {
        var someone = actor.get();
        var session = own(id);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < given.size(); i++) {
            var field = given.size() == 1 ? "practiceCode" : "attendance " + (i + 1) + ": practiceCode";
            rules.refuse(given.get(i), someone.organisations(), field).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-attendance", "Nobody's attendance was written down.", faults);
        }
        for (var attendance : given) {
            var before = trainings.staff(id, attendance.practice());
            if (!before.equals(Optional.of(attendance.staff()))) {
                trainings.keep(session, attendance, someone.subject(), clock.instant());
                trail.record(AuditEntry.change("training.attendance", AuditSubject.of("training", id.value()))
                        .with("practice", attendance.practice().value())
                        .with("staff", attendance.staff())
                        .ownedBy(session.commissioner()));
            }
        }
    }

    @Transactional
    public Slice<Trainings.Listed> newest(PageRequest<UUID> page) {
        return trainings.newest(actor.get().organisations(), page);
    }

    /**
     * @throws Refused if there is no such session of the actor's organisation
     */
    @Transactional
    public Detail detail(SessionId id) {
        return new Detail(own(id), trainings.cameTo(id));
    }

    private TrainingSession own(SessionId id) {
        return trainings
                .find(id)
                .filter(session -> actor.get().actsFor(session.commissioner()))
                .orElseThrow(() -> Refused.notFound("There is no such training session."));
    }
}
