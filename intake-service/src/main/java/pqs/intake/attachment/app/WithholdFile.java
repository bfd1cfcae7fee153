package pqs.intake.attachment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.Place;
import pqs.intake.attachment.TypedWithholding;
import pqs.intake.attachment.Withholding;
import pqs.intake.attachment.Withholding.Side;
import pqs.intake.attachment.Withholdings;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.StepLog;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.time.WorkingCalendar;

/**
 * The practice that reported, or somebody who triages, withholds a file that should not be with the concern, in whatever state that is.
 * Nobody reads it from then on; what was read before stays in the trail.
 */
@ApplicationScoped
public class WithholdFile {

    private static final Logger LOG = Logger.getLogger(WithholdFile.class);

    private final ConcernFiles files;
    private final FileReaders readers;
    private final Withholdings withholdings;
    private final CaseDesk desk;
    private final StepLog steps;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final Clock clock;

    WithholdFile(
            ConcernFiles files,
            FileReaders readers,
            Withholdings withholdings,
            CaseDesk desk,
            StepLog steps,
            CurrentActor actor,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.readers = readers;
        this.withholdings = withholdings;
        this.desk = desk;
        this.steps = steps;
        this.actor = actor;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Refused if there is no such file that the actor reads, they only read it, it is withheld already, or no reason is given
     */
    public Withholding.Told handle(ConcernId id, AttachmentId file, TypedWithholding typed) {
        var listed = files.shown(id).orElseThrow(WithholdFile::notFound);
        var attachment = listed.withholdable(file).orElseThrow(WithholdFile::already);
        var side = readers.withholdsFor(listed.facts()).orElseThrow();
        var reason = typed.read(WorkingCalendar.englandAndWales().dayOf(clock.instant()));
        return change(side, id, standing -> withhold(standing, attachment, side, reason));
    }

    private Withholding.Told change(Side side, ConcernId id, Function<ConcernCase, Withholding.Told> work) {
        return switch (side) {
            case PRACTICE -> desk.report(id, work);
            case COMMISSIONER -> desk.triage(id, work);
        };
    }

    private Withholding.Told withhold(
            ConcernCase standing, Attachment attachment, Side side, TypedWithholding.Reason reason) {
        var facts = standing.facts();
        var withheld = new Withholding(
                attachment.id(),
                facts.id(),
                attachment.byStaff(),
                attachment.addedAt(),
                side,
                reason.why(),
                reason.words(),
                actor.get().subject(),
                clock.instant());
        if (!withholdings.add(withheld)) {
            throw already();
        }
        steps.add(
                facts, withheld.at(), withheld.step(), Optional.of(reason.why().words()));
        trail.record(AuditEntry.change("attachment.withheld", KeepFile.subject(new Place.WithConcern(facts.id())))
                .with("attachment", attachment.id())
                .with("why", reason.why().code())
                .ownedBy(readers.trailOwner(facts, attachment.byStaff())));
        LOG.infof(
                "file withheld concernId=%s attachmentId=%s why=%s",
                facts.id(), attachment.id(), reason.why().code());
        return withheld.told();
    }

    private static Refused notFound() {
        return Refused.notFound("There is no such file.");
    }

    private static Refused already() {
        return new Refused(
                Refused.Kind.CONFLICT,
                "withheld-already",
                "This file is withheld already. Nothing was changed.",
                List.of());
    }
}
