package pqs.intake.attachment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.Attachments;
import pqs.intake.attachment.Place;
import pqs.intake.concern.ConcernId;
import pqs.intake.draft.Draft;
import pqs.intake.draft.DraftId;
import pqs.intake.draft.Drafts;
import pqs.intake.draft.app.OwnDrafts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** Files with a draft of one's own, until it is sent. */
@ApplicationScoped
public class DraftFiles {

    private final OwnDrafts ownDrafts;
    private final Drafts drafts;
    private final Attachments attachments;
    private final KeepFile keepFile;
    private final CurrentActor currentActor;
    private final AuditTrail trail;

    DraftFiles(
            OwnDrafts ownDrafts,
            Drafts drafts,
            Attachments attachments,
            KeepFile keepFile,
            CurrentActor currentActor,
            AuditTrail trail) {
        this.ownDrafts = ownDrafts;
        this.drafts = drafts;
        this.attachments = attachments;
        this.keepFile = keepFile;
        this.currentActor = currentActor;
        this.trail = trail;
    }

    /**
     * @throws Refused if there is no such draft of the actor
     */
    @Transactional
    public List<Attachment> of(DraftId id) {
        return attachments.of(new Place.WithDraft(ownDrafts.find(id).id()));
    }

    /**
     * @throws Refused if there is no such draft of the actor, or the file is not taken
     */
    @Transactional
    public Attachment add(DraftId id, String givenName, byte[] content) {
        var draft = held(id);
        return keepFile.keep(
                KeepFile.Adding.toOwn(
                        new Place.WithDraft(draft.id()), currentActor.get().organisationCode()),
                givenName,
                content);
    }

    /** Taking out what is not there any more changes nothing. */
    @Transactional
    public void remove(DraftId id, AttachmentId attachment) {
        var place = new Place.WithDraft(held(id).id());
        attachments.find(attachment).filter(file -> file.place().equals(place)).ifPresent(file -> {
            attachments.remove(file.id());
            trail.record(AuditEntry.change("attachment.removed", KeepFile.subject(place))
                    .with("attachment", file.id())
                    .ownedBy(file.practiceCode()));
        });
    }

    /** The report was sent: the draft's files are with the concern, and the draft is gone. For the transaction that takes the report. */
    @Transactional
    public int moveTo(ConcernId concern, Draft draft) {
        int moved = attachments.adopt(draft.id(), concern);
        drafts.remove(draft.id());
        if (moved > 0) {
            trail.record(AuditEntry.change("attachment.added", KeepFile.subject(new Place.WithConcern(concern)))
                    .with("files", moved)
                    .ownedBy(currentActor.get().organisationCode()));
        }
        return moved;
    }

    /** The draft, which is not sent while this transaction runs. */
    private Draft held(DraftId id) {
        drafts.hold(currentActor.get().subject(), ownDrafts.find(id).key());
        return ownDrafts.find(id);
    }
}
