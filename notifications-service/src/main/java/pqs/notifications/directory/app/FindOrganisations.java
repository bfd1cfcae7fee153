package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import pqs.notifications.directory.OnCallRota;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Shows organisations, who works there and who is on call, to those who manage the directory. */
@ApplicationScoped
public class FindOrganisations {

    /** As many as a page offers to choose from. */
    private static final int CHOICES_MAX = 500;

    /** How far ahead gaps in a rota are shown. */
    public static final Duration AHEAD = Duration.ofDays(14);

    private final Organisations organisations;
    private final People people;
    private final OnCallShifts onCall;
    private final DirectoryDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    public FindOrganisations(
            Organisations organisations,
            People people,
            OnCallShifts onCall,
            DirectoryDesk desk,
            AuditTrail trail,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.onCall = onCall;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * All that is held about an organisation.
     *
     * @param predecessors those that gave way to it directly
     * @param staff those who work there now, by name
     * @param gaps when nobody can be called within {@link #AHEAD} from {@code asOf}; empty where no rota is kept
     */
    public record Dossier(
            Organisation organisation,
            List<Organisation> predecessors,
            List<Person> staff,
            OnCallRota rota,
            List<OnCallRota.Gap> gaps,
            Instant asOf) {}

    /** Those that this one can give way to: of its kind, and standing themselves; the first by name. */
    public List<Organisation> successorsFor(Organisation giving) {
        return desk.serve(() -> organisations.standing(giving.kind(), CHOICES_MAX).stream()
                .filter(other -> !other.code().equals(giving.code()))
                .toList());
    }

    /** By name. */
    public Slice<Organisation> byName(PageRequest<ByName> page) {
        return desk.serve(() -> organisations.byName(page));
    }

    /**
     * @throws Refused if the directory does not know it
     */
    public Organisation byCode(OrganisationCode code) {
        return desk.serve(() -> known(code));
    }

    /**
     * With the numbers of those on call, so the audit trail keeps, for each of them, who has looked.
     *
     * @throws Refused if the directory does not know it
     */
    public Dossier dossier(OrganisationCode code) {
        return desk.serve(() -> {
            var organisation = known(code);
            var now = clock.instant();
            var rota = new OnCallRota(onCall.ofOrganisation(code, now));
            rota.shifts().stream()
                    .map(OnCallShift::person)
                    .distinct()
                    .forEach(person -> trail.record(AuditEntry.read(
                                    "rota.numbers",
                                    new AuditSubject("organisation", code.value()),
                                    AuditPurpose.of("directory"))
                            .about(person.subject())));
            return new Dossier(
                    organisation,
                    organisations.predecessorsOf(code),
                    people.workingFor(code),
                    rota,
                    rota.shifts().isEmpty() ? List.of() : rota.gaps(now, now.plus(AHEAD)),
                    now);
        });
    }

    private Organisation known(OrganisationCode code) {
        return organisations
                .find(code)
                .orElseThrow(() -> Refused.notFound("No organisation of that code is in the directory."));
    }
}
