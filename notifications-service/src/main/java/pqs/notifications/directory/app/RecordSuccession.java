package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationEvents;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.directory.ShiftId;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.version.SeenVersion;

/**
 * An organisation gives way to another one, such as a commissioner that merges in the middle of a case: from this moment on
 * its people work for the successor in the same roles and stay on call, and in every service whoever acts for the successor
 * sees and does what the predecessor could. Nothing that was written is rewritten.
 */
@ApplicationScoped
public class RecordSuccession {

    private static final Logger LOG = Logger.getLogger(RecordSuccession.class);

    private final Organisations organisations;
    private final OrganisationEvents events;
    private final People people;
    private final SavePerson savePerson;
    private final OnCallShifts onCall;
    private final DirectoryDesk desk;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    public RecordSuccession(
            Organisations organisations,
            OrganisationEvents events,
            People people,
            SavePerson savePerson,
            OnCallShifts onCall,
            DirectoryDesk desk,
            AuditTrail trail,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.events = events;
        this.people = people;
        this.savePerson = savePerson;
        this.onCall = onCall;
        this.desk = desk;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws Refused if either is not in the directory or has given way already, or they are not of one kind; saying the
     *     same again is answered as it was
     */
    public Organisation.Succeeded handle(OrganisationCode from, OrganisationCode to, String reason) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > Organisation.REASON_CHARACTERS_MAX) {
            throw refused(
                    "reason",
                    "no-reason",
                    "Say why, and where it is published, in up to " + Organisation.REASON_CHARACTERS_MAX
                            + " characters.");
        }
        return desk.change(() -> {
            return switch (known("organisation", from)) {
                case Organisation.Succeeded already when already.by().equals(to) -> already;
                case Organisation.Succeeded already ->
                    throw refused(
                            "organisation",
                            "succeeded-organisation",
                            from + " has given way to " + already.by() + " already.");
                case Organisation.Standing giving -> succeed(giving, to, words);
            };
        });
    }

    /**
     * It was recorded by mistake. Sight ends in every service; people who moved along stay until somebody moves them back.
     *
     * @throws Refused if something else stands now than was looked at: another succession is not the one that was a mistake
     */
    public Organisation.Standing withdraw(OrganisationCode code, SeenVersion seen) {
        return desk.change(() -> switch (known("organisation", code)) {
            case Organisation.Standing standing -> standing;
            case Organisation.Succeeded succeeded -> {
                if (!seen.isCurrent(succeeded.version())) {
                    throw Refused.stale(
                            "changed-meanwhile",
                            "Somebody else changed this organisation meanwhile, so nothing was withdrawn. Look at what stands"
                                    + " now, then do it again.",
                            succeeded.version(),
                            List.of());
                }
                var standing = succeeded.standAlone();
                organisations.save(standing);
                events.changed(standing, clock.instant());
                trail.record(audited("organisation.succession-withdrawn", code, succeeded.by()));
                LOG.infof("succession withdrawn code=%s", code);
                yield standing;
            }
        });
    }

    private Organisation.Succeeded succeed(Organisation.Standing giving, OrganisationCode to, String reason) {
        if (to.equals(giving.code())) {
            throw refused(
                    "successor", "same-organisation", "Choose another organisation: this one cannot follow itself.");
        }
        var successor = switch (known("successor", to)) {
            case Organisation.Standing standing -> standing;
            case Organisation.Succeeded gone ->
                throw refused(
                        "successor",
                        "succeeded-organisation",
                        to + " has itself given way to " + gone.by() + ". Choose that one.");
        };
        if (successor.kind() != giving.kind()) {
            throw refused(
                    "successor",
                    "other-kind",
                    "Choose an organisation of the same kind: " + giving.kind().label() + ".");
        }
        var now = clock.instant();
        var succeeded = giving.giveWayTo(successor, reason, now);
        organisations.save(succeeded);
        // On call first: who no longer works for an organisation is taken off its rota.
        var rota = onCall.ofOrganisation(giving.code(), now);
        var staff = people.workingFor(giving.code());
        staff.forEach(person -> savePerson.follow(person, giving.code(), to, now));
        rota.forEach(shift -> carryOver(shift, to, now));
        events.changed(succeeded, now);
        trail.record(onGrounds(audited("organisation.succeeded", giving.code(), to), reason));
        LOG.infof("organisation succeeded code=%s by=%s people=%d", giving.code(), to, staff.size());
        return succeeded;
    }

    private void carryOver(OnCallShift shift, OrganisationCode to, Instant now) {
        var from = shift.from().isAfter(now) ? shift.from() : now;
        onCall.save(shift.cutShort(now));
        if (shift.until().isAfter(from)) {
            onCall.add(OnCallShift.planned(new ShiftId(ids.next()), to, shift.person(), from, shift.until()));
        }
    }

    /** Who was given sight of whom, and from when to when, must stay answerable after a withdrawal, which clears the row. */
    private static AuditEntry audited(String action, OrganisationCode organisation, OrganisationCode successor) {
        return AuditEntry.change(action, new AuditSubject("organisation", organisation.value()))
                .with("successor", successor.value());
    }

    /**
     * With as much of the reason as an entry holds, cut between words: within a number, a cut could leave ten digits, which an
     * entry takes for an NHS number. Words that hold such a number stay on the row and out of the trail.
     */
    private static AuditEntry onGrounds(AuditEntry entry, String reason) {
        var words = reason.length() <= AuditEntry.REASON_CHARACTERS_MAX
                ? reason
                : reason.substring(0, Math.max(0, reason.lastIndexOf(' ', AuditEntry.REASON_CHARACTERS_MAX - 1))) + "…";
        return AuditEntry.isFitReason(words) ? entry.because(words) : entry;
    }

    private Organisation known(String field, OrganisationCode code) {
        return organisations
                .findForChange(code)
                .orElseThrow(
                        () -> refused(field, "unknown-organisation", code + " is not in the directory. Add it first."));
    }

    private static Refused refused(String field, String code, String remedy) {
        return Refused.invalid(
                "invalid-succession", "The succession could not be recorded.", List.of(new Fault(field, code, remedy)));
    }
}
