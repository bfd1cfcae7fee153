package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.intake.concern.Concern;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Decision;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.intake.concern.ReportRules;
import pqs.intake.concern.SealedParts;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Submission;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.Surroundings;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;

/**
 * Takes a report: the concern, its sealed patient reference, its place in the queue of providers as typed and its event, or none of them. The same
 * submission again is answered with the concern it became, whatever has changed around it since.
 */
@ApplicationScoped
public class ReportConcern {

    private static final Logger LOG = Logger.getLogger(ReportConcern.class);
    private static final int DRAWS_MAX = 3;

    private final Concerns concerns;
    private final ProvidersAsTyped queue;
    private final PatientReferences patients;
    private final SealedParts sealed;
    private final OpenCase openCase;
    private final Registers registers;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ReportRules rules;
    private final boolean demonstration;
    private final AuditTrail trail;

    public ReportConcern(
            Concerns concerns,
            ProvidersAsTyped queue,
            PatientReferences patients,
            Practitioners practitioners,
            OpenCase openCase,
            Registers registers,
            CurrentActor currentActor,
            Clock clock,
            Ids ids,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration,
            AuditTrail trail) {
        this.trail = trail;
        this.concerns = concerns;
        this.queue = queue;
        this.patients = patients;
        this.sealed = new SealedParts(patients, practitioners);
        this.openCase = openCase;
        this.registers = registers;
        this.currentActor = currentActor;
        this.clock = clock;
        this.rules = new ReportRules(ids);
        this.demonstration = demonstration;
    }

    /**
     * What a submission became.
     *
     * @param again the submission had been taken before
     */
    public record Receipt(Concern concern, boolean again) {}

    /**
     * @throws Refused if there is anything to mend, or the key was used for another report
     */
    @Transactional
    public Receipt handle(Submission submission, SubmissionKey key) {
        var actor = currentActor.get();
        var reporter = new Surroundings.Reporter(actor.subject(), actor.organisationCode());
        var around = new Surroundings(reporter, clock.instant(), demonstration, registers);
        for (int draw = 0; draw < DRAWS_MAX; draw++) {
            switch (rules.decide(submission, around)) {
                case Decision.Accepted accepted -> {
                    // By insert and not by look: nearly every submission is new, and looking first would cost each a
                    // question.
                    if (concerns.add(accepted.report(), new Concerns.Submitted(key, submission.digest()))) {
                        return received(accepted);
                    }
                    var winner = concerns.submission(reporter.subject(), key);
                    if (winner.isPresent()) {
                        return again(winner.get(), submission);
                    }
                    LOG.infof(
                            "reference drawn twice, drawing again reference=%s",
                            accepted.report().concern().facts().reference());
                }
                // What was taken once is answered so, even if it would not be taken today.
                case Decision.Rejected(var why) -> {
                    return again(concerns.submission(reporter.subject(), key).orElseThrow(() -> why), submission);
                }
            }
        }
        throw new IllegalStateException("no free reference in " + DRAWS_MAX + " draws");
    }

    private Receipt received(Decision.Accepted accepted) {
        var report = accepted.report();
        if (report.concern() instanceof Concern.Unlinked unlinked) {
            queue.add(unlinked, accepted.opened().facts().commissionerCode());
        }
        accepted.patient().ifPresent(patient -> patients.keep(report.concern().facts(), patient));
        openCase.handle(accepted.opened(), StepKind.REPORTED, accepted.practitioner());
        trail.record(ConcernAudit.reported(report.concern().facts()));
        LOG.infof(
                "concern received concernId=%s reference=%s",
                report.concern().facts().id(), report.concern().facts().reference());
        return new Receipt(report.concern(), false);
    }

    private Receipt again(Concerns.Taken taken, Submission submission) {
        if (!saysTheSame(taken, submission)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "submission-key-used",
                    "This form, or this key, has already been used for another report. Start a new one.",
                    List.of(new Fault(
                            "Idempotency-Key",
                            "submission-key-used",
                            "Use a new key for a new report; repeat a report with the same content.")));
        }
        LOG.infof("concern received again concernId=%s", taken.concern().facts().id());
        return new Receipt(taken.concern(), true);
    }

    private boolean saysTheSame(Concerns.Taken taken, Submission submission) {
        return taken.digest().equals(submission.digest())
                && sealed.areThoseOf(taken.concern().facts().id(), submission);
    }
}
