package pqs.intake.attachment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.AttachmentLimits;
import pqs.intake.attachment.Attachments;
import pqs.intake.attachment.FileContent;
import pqs.intake.attachment.FileName;
import pqs.intake.attachment.Place;
import pqs.intake.attachment.Withholdings;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;

/** Takes one file, wherever it is added, once the caller has found that it may be. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class KeepFile {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Attachments attachments;
    private final Withholdings withholdings;
    private final AttachmentLimits limits;
    private final CurrentActor currentActor;
    private final AuditTrail trail;
    private final Clock clock;
    private final Ids ids;

    KeepFile(
            Attachments attachments,
            Withholdings withholdings,
            AttachmentConfig config,
            CurrentActor currentActor,
            AuditTrail trail,
            Clock clock,
            Ids ids) {
        this.attachments = attachments;
        this.withholdings = withholdings;
        this.limits = config.limits();
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Where a file goes.
     *
     * @param byStaff by those who triage the concern, and for them
     * @param trailOwner who sees, beside those it is added for, that it was
     */
    record Adding(Place place, String practiceCode, boolean byStaff, String trailOwner) {

        static Adding toOwn(Place place, String practiceCode) {
            return new Adding(place, practiceCode, false, practiceCode);
        }
    }

    Attachment keep(Adding adding, String givenName, byte[] content) {
        var place = adding.place();
        attachments.hold(place);
        limits.fault(content, attachments.of(place).size(), withheld(place)).ifPresent(fault -> {
            throw Refused.invalid("file-not-taken", "The file was not taken.", List.of(fault));
        });
        if (!(FileContent.of(content) instanceof FileContent.Finding.Taken(var kind))) {
            throw new IllegalStateException("a file that has no fault is taken");
        }
        var now = clock.instant();
        var attachment = new Attachment(
                new AttachmentId(ids.next()),
                place,
                adding.practiceCode(),
                adding.byStaff(),
                FileName.tidy(givenName, kind, LocalDate.ofInstant(now, LONDON)),
                kind,
                content.length,
                currentActor.get().subject(),
                now);
        attachments.add(attachment, content);
        trail.record(AuditEntry.change("attachment.added", subject(place))
                .with("attachment", attachment.id())
                .with("kind", kind.code())
                .with("bytes", content.length)
                .ownedBy(adding.trailOwner()));
        return attachment;
    }

    private int withheld(Place place) {
        return switch (place) {
            case Place.WithDraft _ -> 0;
            case Place.WithConcern(var concern) -> withholdings.of(concern).size();
        };
    }

    /** A file belongs to the record it is with; the trail of that record tells of it. */
    static AuditSubject subject(Place place) {
        return switch (place) {
            case Place.WithDraft(var draft) -> AuditSubject.of("report-draft", draft.value());
            case Place.WithConcern(var concern) -> AuditSubject.of("concern", concern.value());
        };
    }
}
