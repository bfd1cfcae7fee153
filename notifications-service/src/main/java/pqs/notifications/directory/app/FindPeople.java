package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Shows the directory to those who manage it. */
@ApplicationScoped
public class FindPeople {

    private final People people;
    private final DirectoryDesk desk;
    private final AuditTrail trail;

    public FindPeople(People people, DirectoryDesk desk, AuditTrail trail) {
        this.trail = trail;
        this.people = people;
        this.desk = desk;
    }

    /**
     * What a list tells of somebody: no address and no number, for those are read one by one and on record.
     *
     * @param emailOnFile whether notices can reach this person
     * @param phoneOnFile whether this person can be called when on call
     * @param memberships those held now, in the order of a page
     */
    public record Listed(
            PersonId id,
            String displayName,
            boolean emailOnFile,
            boolean phoneOnFile,
            List<Membership> memberships,
            int version) {

        public Listed {
            memberships = List.copyOf(memberships);
        }

        static Listed of(Person person) {
            return new Listed(
                    person.id(),
                    person.displayName(),
                    person.contact() instanceof Contact.ByEmail,
                    person.phone().isPresent(),
                    person.membershipsInOrder(),
                    person.version());
        }
    }

    /** By name. */
    public Slice<Listed> byName(PageRequest<PersonId> page) {
        return desk.serve(() -> people.byName(page).map(Listed::of));
    }

    /** With the addresses, so the audit trail keeps who has looked. */
    public Optional<Person> byId(PersonId id) {
        return desk.serve(() -> {
            trail.record(AuditEntry.read(
                            "person.addresses", new AuditSubject("person", id.subject()), AuditPurpose.of("directory"))
                    .about(id.subject()));
            return people.find(id);
        });
    }
}
