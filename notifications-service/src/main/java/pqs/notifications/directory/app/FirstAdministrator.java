package pqs.notifications.directory.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.FirstAdministrators;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationEvents;
import pqs.notifications.directory.OrganisationKind;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.directory.PersonDetails;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.security.Actor;

/**
 * Lets the first administrator into a directory that nobody has looked after yet. It works once in the life of a database:
 * afterwards the setting changes nothing, so one that is left behind, or stolen, opens nothing.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final FirstAdministrators claims;
    private final People people;
    private final Organisations organisations;
    private final OrganisationEvents events;
    private final SavePerson savePerson;
    private final AuditTrail trail;
    private final Clock clock;
    private final Optional<String> firstSubject;
    private final String organisationCode;

    public FirstAdministrator(
            FirstAdministrators claims,
            People people,
            Organisations organisations,
            OrganisationEvents events,
            SavePerson savePerson,
            AuditTrail trail,
            Clock clock,
            @ConfigProperty(name = "notifications.directory.first-administrator") Optional<String> firstSubject,
            @ConfigProperty(
                            name = "notifications.directory.first-administrator-organisation",
                            defaultValue = "OPERATIONS")
                    String organisationCode) {
        this.claims = claims;
        this.people = people;
        this.organisations = organisations;
        this.events = events;
        this.savePerson = savePerson;
        this.trail = trail;
        this.clock = clock;
        this.firstSubject = firstSubject;
        this.organisationCode = organisationCode;
    }

    void onStart(@Observes StartupEvent start) {
        firstSubject.ifPresent(_ -> LOG.info("a first administrator is named by a setting; it works once and can be"
                + " removed once they have signed in (NOTIFICATIONS_DIRECTORY_FIRST_ADMINISTRATOR)"));
    }

    /** Somebody who is listed already keeps all that the directory holds about them. */
    private PersonDetails entry(PersonId id, Actor actor, Membership operator) {
        return people.findForChange(id)
                .map(person -> new PersonDetails(
                        id,
                        person.displayName(),
                        person.contact(),
                        person.phone(),
                        Stream.concat(person.memberships().stream(), Stream.of(operator))
                                .collect(Collectors.toUnmodifiableSet())))
                .orElseGet(() -> new PersonDetails(id, actor.displayName(), new Contact.NotOnFile(), Set.of(operator)));
    }

    /** Enters this person as operator, unless the directory lists one, or anybody was let in before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean letIn(PersonId id, Actor actor) {
        var now = clock.instant();
        if (people.anybodyHolds(Role.OPERATOR) || claims.claimed() || !claims.claim(id, now)) {
            return false;
        }
        // Before any row of a person: a merger that takes this one along would have its turn and wait for the row.
        people.holdMemberships();
        var code = new OrganisationCode(organisationCode);
        if (organisations.find(code).isEmpty()) {
            var entered = Organisation.Standing.entered(code, "Operations", OrganisationKind.OPERATIONS);
            organisations.save(entered);
            events.changed(entered, now);
        }
        savePerson.enter(entry(id, actor, new Membership(code.value(), Role.OPERATOR)), now);
        trail.record(
                AuditEntry.change("organisation.first-administrator", new AuditSubject("organisation", code.value()))
                        .about(id.subject()));
        LOG.warnf("first administrator let in subject=%s", id);
        return true;
    }
}
