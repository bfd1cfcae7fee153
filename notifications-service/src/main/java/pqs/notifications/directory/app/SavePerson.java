package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import pqs.notifications.directory.MembershipsBegun;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonDetails;
import pqs.platform.fault.Refused;

/** Writes down what an administrator says about a person; saying it again changes nothing. */
@ApplicationScoped
public class SavePerson {

    /** The version of somebody who is not in the directory yet. */
    public static final int NEW = 0;

    private static final Logger LOG = Logger.getLogger(SavePerson.class);

    private final People people;
    private final DirectoryDesk desk;
    private final Event<MembershipsBegun> membershipsBegun;
    private final Clock clock;

    public SavePerson(People people, DirectoryDesk desk, Event<MembershipsBegun> membershipsBegun, Clock clock) {
        this.people = people;
        this.desk = desk;
        this.membershipsBegun = membershipsBegun;
        this.clock = clock;
    }

    /** Whatever stood before: for systems, which state the whole wanted outcome. */
    public Person put(PersonDetails details) {
        return desk.serve(() -> save(details));
    }

    /**
     * Only if nothing has changed since it was looked at: for people, whose form may be stale.
     *
     * @param seenVersion version that the form showed, {@link #NEW} for somebody new
     * @throws Refused if somebody else has changed the person since
     */
    public Person save(PersonDetails details, int seenVersion) {
        return desk.serve(() -> {
            int version =
                    people.findForChange(details.id()).map(Person::version).orElse(NEW);
            if (version != seenVersion) {
                throw seenVersion == NEW ? alreadyThere() : changedMeanwhile();
            }
            return save(details);
        });
    }

    private Person save(PersonDetails details) {
        var now = clock.instant();
        var before = people.findForChange(details.id());
        var after = before.map(person -> person.amend(details, now)).orElseGet(() -> Person.join(details, now));
        if (before.filter(after::equals).isEmpty()) {
            people.save(after);
            var held = before.map(Person::memberships).orElseGet(Set::of);
            var begun = after.memberships().stream()
                    .filter(membership -> !held.contains(membership))
                    .collect(Collectors.toUnmodifiableSet());
            if (!begun.isEmpty()) {
                membershipsBegun.fire(new MembershipsBegun(after.id(), begun));
            }
            LOG.infof("person saved subject=%s version=%d", after.id(), after.version());
        }
        return after;
    }

    private static Refused alreadyThere() {
        return conflict(
                "already-in-directory", "This person is in the directory already. Open their entry and change that.");
    }

    private static Refused changedMeanwhile() {
        return conflict(
                "changed-meanwhile",
                "Somebody else changed this person while you were typing. Open the entry again and repeat your change.");
    }

    private static Refused conflict(String code, String title) {
        return new Refused(Refused.Kind.CONFLICT, code, title, List.of());
    }
}
