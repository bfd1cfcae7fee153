package pqs.intake.attachment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.Attachments;
import pqs.intake.attachment.Place;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Report;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** Files with a concern: the practice adds them, whoever sees the concern reads them, and each reading stands in the trail. */
@ApplicationScoped
public class ConcernFiles {

    /** A file with its content, for whoever asked for it. */
    @SuppressWarnings("ArrayRecordComponent") // goes straight into the answer
    public record Download(Attachment attachment, byte[] content) {}

    /** Files of a concern as its page lists them; names only, the contents stay shut. */
    public record Listed(Concern concern, List<Attachment> files, boolean mayAdd) {}

    private final Concerns concerns;
    private final Attachments attachments;
    private final KeepFile keepFile;
    private final CurrentActor currentActor;
    private final AuditTrail trail;

    ConcernFiles(
            Concerns concerns,
            Attachments attachments,
            KeepFile keepFile,
            CurrentActor currentActor,
            AuditTrail trail) {
        this.concerns = concerns;
        this.attachments = attachments;
        this.keepFile = keepFile;
        this.currentActor = currentActor;
        this.trail = trail;
    }

    /**
     * @throws Refused if there is no such concern that the actor sees
     */
    @Transactional
    public Listed list(ConcernId id) {
        var concern = seen(id, _ -> true);
        trail.record(AuditEntry.read(
                        "attachment.listed",
                        KeepFile.subject(new Place.WithConcern(id)),
                        AuditPurpose.of(why(concern).purpose()))
                .ownedBy(concern.facts().practice().value()));
        return new Listed(concern, attachments.of(new Place.WithConcern(id)), isOwn(concern));
    }

    /** For a page about the concern whose reading is recorded, and that has asked who may see it. */
    @Transactional
    public List<Attachment> of(ConcernId id) {
        return attachments.of(new Place.WithConcern(id));
    }

    /**
     * @throws Refused if there is no such concern of the actor's practice, or the file is not taken
     */
    @Transactional
    public Attachment add(ConcernId id, String givenName, byte[] content) {
        var concern = seen(id, this::isOwn);
        return keepFile.keep(
                new Place.WithConcern(id), concern.facts().practice().value(), givenName, content);
    }

    /**
     * @throws Refused if there is no such file with this concern that the actor sees
     */
    @Transactional
    public Download read(ConcernId id, AttachmentId attachment) {
        var concern = seen(id, _ -> true);
        var file = attachments
                .find(attachment)
                .filter(found -> found.place().equals(new Place.WithConcern(id)))
                .orElseThrow(() -> Refused.notFound("There is no such file."));
        return new Download(file, attachments.read(file, why(concern)));
    }

    private Concern seen(ConcernId id, Predicate<Concern> fit) {
        return concerns.find(id)
                .map(Report::concern)
                .filter(fit)
                .orElseThrow(() -> Refused.notFound("There is no such concern, or it is not for you."));
    }

    private Attachments.Reading why(Concern concern) {
        return isOwn(concern) ? Attachments.Reading.OWN_RECORD : Attachments.Reading.HANDLING;
    }

    private boolean isOwn(Concern concern) {
        return currentActor.get().actsFor(concern.facts().practice().value());
    }
}
