package pqs.intake.report.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.attachment.app.DraftFiles;
import pqs.intake.concern.Concern;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Submission;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.ReportConcern;
import pqs.intake.draft.Drafts;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** Sends a report: it becomes a concern, the files of its draft become the concern's, and the draft is gone; or none of it. */
@NotAudited("what it calls in its transaction is recorded: the report, and the files that come with it")
@ApplicationScoped
public class SendReport {

    private final ReportConcern reportConcern;
    private final Concerns concerns;
    private final Drafts drafts;
    private final DraftFiles files;
    private final CurrentActor currentActor;

    SendReport(
            ReportConcern reportConcern,
            Concerns concerns,
            Drafts drafts,
            DraftFiles files,
            CurrentActor currentActor) {
        this.reportConcern = reportConcern;
        this.concerns = concerns;
        this.drafts = drafts;
        this.files = files;
        this.currentActor = currentActor;
    }

    /**
     * @throws Refused if there is anything to mend, or the key was used for another report; the draft stays
     */
    @Transactional
    public ReportConcern.Receipt handle(Submission submission, SubmissionKey key) {
        var subject = currentActor.get().subject();
        drafts.hold(subject, key);
        var receipt = reportConcern.handle(submission, key);
        drafts.find(subject, key)
                .ifPresent(draft -> files.moveTo(receipt.concern().facts().id(), draft));
        return receipt;
    }

    /** The concern that this person's form of this key became, if it was sent. */
    @Transactional
    public Optional<Concern> sent(SubmissionKey key) {
        return concerns.submission(currentActor.get().subject(), key).map(Concerns.Taken::concern);
    }
}
