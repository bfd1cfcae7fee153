package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationEvents;
import pqs.notifications.directory.OrganisationForm;
import pqs.notifications.directory.Organisations;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;

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
     * Whatever stood before.
     *
     * @throws Refused if the organisation has given way to another one: its record is closed
     */
    public Organisation handle(OrganisationForm.Description wanted) {
        return desk.serve(() -> {
            var before = organisations.findForChange(wanted.code());
            var after = switch (before.orElse(null)) {
                case null -> Organisation.Standing.entered(wanted.code(), wanted.name(), wanted.kind());
                case Organisation.Standing standing -> standing.described(wanted.name(), wanted.kind());
                case Organisation.Succeeded succeeded -> throw closed(succeeded);
            };
            if (before.filter(after::equals).isEmpty()) {
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

    private static Refused closed(Organisation.Succeeded succeeded) {
        return new Refused(
                Refused.Kind.CONFLICT,
                "succeeded-organisation",
                succeeded.code() + " has given way to " + succeeded.by() + ", so its record is closed.",
                List.of());
    }
}
