package pqs.intake.recorded.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Entry;
import pqs.intake.concern.ExaminerRecords;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.intake.concern.RecordDecision;
import pqs.intake.concern.RecordRules;
import pqs.intake.concern.Recording;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.Surroundings;
import pqs.intake.concern.app.OpenCase;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.id.Ids;

/**
 * Takes what staff wrote down into the same tables, and on the same path, as what practices report: all of it or nothing. Joins the
 * transaction of its caller, in a service scope, as staff may add for a practice what they do not see themselves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Recorder {

    private static final int DRAWS_MAX = 3;

    private final RecordRules rules;
    private final Concerns concerns;
    private final ProvidersAsTyped queue;
    private final PatientReferences patients;
    private final ExaminerRecords examiners;
    private final OpenCase openCase;
    private final AuditTrail trail;

    Recorder(
            Concerns concerns,
            ProvidersAsTyped queue,
            PatientReferences patients,
            ExaminerRecords examiners,
            OpenCase openCase,
            Ids ids,
            AuditTrail trail) {
        this.rules = new RecordRules(ids);
        this.concerns = concerns;
        this.queue = queue;
        this.patients = patients;
        this.examiners = examiners;
        this.openCase = openCase;
        this.trail = trail;
    }

    /** What became of it. */
    sealed interface Result {

        record Taken(Concern concern) implements Result {}

        record Refused(RecordDecision.Rejected why) implements Result {}

        /** This key has been used; by whom is for the caller to see. */
        record KeyUsed() implements Result {}
    }

    /** Identifiers are drawn with each decision, and drawn again if the reference belongs to another concern. */
    Result take(Recording recording, SubmissionKey key, Entry entry, Surroundings around) {
        for (int draw = 0; draw < DRAWS_MAX; draw++) {
            switch (rules.decide(recording, around)) {
                case RecordDecision.Rejected rejected -> {
                    return new Result.Refused(rejected);
                }
                case RecordDecision.Accepted accepted -> {
                    var report = accepted.concern().report();
                    if (concerns.add(report, new Concerns.Submitted(key, recording.digest()))) {
                        taken(accepted, entry);
                        return new Result.Taken(report.concern());
                    }
                }
            }
            if (concerns.submission(around.reporter().subject(), key).isPresent()) {
                return new Result.KeyUsed();
            }
        }
        throw new IllegalStateException("no free reference in " + DRAWS_MAX + " draws");
    }

    Optional<Concerns.Taken> before(String subject, SubmissionKey key) {
        return concerns.submission(subject, key);
    }

    private void taken(RecordDecision.Accepted accepted, Entry entry) {
        var decided = accepted.concern();
        var report = decided.report();
        var facts = report.concern().facts();
        if (report.concern() instanceof Concern.Unlinked unlinked) {
            queue.add(unlinked, decided.opened().facts().commissionerCode());
        }
        decided.patient().ifPresent(patient -> patients.keep(facts, patient));
        var opened = new ConcernCase.Received(decided.opened().facts().enteredBy(entry));
        openCase.handle(opened, StepKind.RECORDED, decided.practitioner());
        accepted.examiner().ifPresent(answers -> examiners.keep(facts, answers));
        trail.record(AuditEntry.change(
                        "concern.recorded",
                        AuditSubject.of("concern", facts.id().value()))
                .with("reference", facts.reference())
                .with("source", report.circumstances().source().code())
                .ownedBy(facts.practice().value()));
    }
}
