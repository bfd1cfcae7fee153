package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    /** By name. */
    public Slice<Person> byName(PageRequest<PersonId> page) {
        return desk.serve(() -> people.byName(page));
    }

    public Optional<Person> byId(PersonId id) {
        return desk.serve(() -> {
            trail.record(AuditEntry.read(
                            "person.addresses", new AuditSubject("person", id.subject()), AuditPurpose.of("directory"))
                    .about(id.subject()));
            return people.find(id);
        });
    }
}
