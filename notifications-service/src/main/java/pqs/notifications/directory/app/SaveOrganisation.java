package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationEvents;
import pqs.notifications.directory.OrganisationForm;
import pqs.notifications.directory.Organisations;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;

/** Enters an organisation or describes it anew; saying it again changes nothing. */
@ApplicationScoped
public class SaveOrganisation {

    private static final Logger LOG = Logger.getLogger(SaveOrganisation.class);

    private final Organisations organisations;
    private final OrganisationEvents events;
    private final DirectoryDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    public SaveOrganisation(
            Organisations organisations, OrganisationEvents events, DirectoryDesk desk, AuditTrail trail, Clock clock) {
        this.organisations = organisations;
        this.events = events;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Only if nothing has changed since it was looked at; saying what stands already is refused to nobody.
     *
     * @throws Refused if somebody else has changed it since, or it has given way to another one: its record is closed
     */
    public Organisation handle(OrganisationForm.Description wanted, SeenVersion seen) {
        return desk.change(() -> {
            var before = organisations.findForChange(wanted.code());
            var after = switch (before.orElse(null)) {
                case null -> Organisation.Standing.entered(wanted.code(), wanted.name(), wanted.kind());
                case Organisation.Standing standing -> standing.described(wanted.name(), wanted.kind());
                case Organisation.Succeeded succeeded -> throw closed(succeeded);
            };
            if (before.filter(after::equals).isEmpty()) {
                requireCurrent(before, seen);
                organisations.save(after);
                events.changed(after, clock.instant());
                trail.record(AuditEntry.change(
                        "organisation.saved",
                        new AuditSubject("organisation", after.code().value())));
                LOG.infof("organisation saved code=%s version=%d", after.code(), after.version());
            }
            return after;
        });
    }

    private static void requireCurrent(Optional<Organisation> stands, SeenVersion seen) {
        long version = stands.map(Organisation::version).orElse(0);
        if (!seen.isCurrent(version)) {
            throw Refused.stale("changed-meanwhile", staleWords(stands, seen), version, List.of());
        }
    }

    private static String staleWords(Optional<Organisation> stands, SeenVersion seen) {
        if (stands.isEmpty()) {
            return "No organisation of that code is in the directory, so nothing was changed.";
        }
        return seen instanceof SeenVersion.Nothing
                ? "This organisation is in the directory already. Open its entry and change that."
                : "Somebody else changed this organisation meanwhile, so nothing was saved. Look at the entry as it is now, then do it again.";
    }

    private static Refused closed(Organisation.Succeeded succeeded) {
        return new Refused(
                Refused.Kind.CONFLICT,
                "succeeded-organisation",
                succeeded.code() + " has given way to " + succeeded.by() + ", so its record is closed.",
                List.of());
    }
}
