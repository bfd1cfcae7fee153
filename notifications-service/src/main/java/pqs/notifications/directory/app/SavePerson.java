package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.MembershipsBegun;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonDetails;
import pqs.notifications.directory.PersonId;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;

/** Writes down what an administrator says about a person; saying it again changes nothing. */
@ApplicationScoped
public class SavePerson {

    /** The version of somebody who is not in the directory yet. */
    private static final int NEW = 0;

    private static final Logger LOG = Logger.getLogger(SavePerson.class);

    private final People people;
    private final DirectoryDesk desk;
    private final Organisations organisations;
    private final OnCallShifts onCall;
    private final Event<MembershipsBegun> membershipsBegun;
    private final Clock clock;
    private final AuditTrail trail;

    public SavePerson(
            People people,
            DirectoryDesk desk,
            Organisations organisations,
            OnCallShifts onCall,
            Event<MembershipsBegun> membershipsBegun,
            Clock clock,
            AuditTrail trail) {
        this.trail = trail;
        this.people = people;
        this.desk = desk;
        this.organisations = organisations;
        this.onCall = onCall;
        this.membershipsBegun = membershipsBegun;
        this.clock = clock;
    }

    /**
     * Only if nothing has changed since it was looked at. Saying what stands already is refused to nobody: whoever sends
     * again after an answer that never came gets the same one.
     *
     * @throws Refused if somebody else has changed the person since
     */
    public Person save(PersonDetails details, SeenVersion seen) {
        return desk.change(() -> write(details, seen));
    }

    /** Ends every role of somebody who leaves, and their times on call. */
    public Person leave(PersonId id, SeenVersion seen) {
        return desk.change(() -> {
            var person =
                    people.findForChange(id).orElseThrow(() -> Refused.notFound("Nobody of that sign-in id is here."));
            requireCurrent(Optional.of(person), seen);
            var now = clock.instant();
            return written(Optional.of(person), person.leave(now), now);
        });
    }

    /** Takes somebody's roles along from an organisation that has given way to another; within that use case. */
    void follow(Person person, OrganisationCode from, OrganisationCode to, Instant now) {
        written(Optional.of(person), person.follow(from, to, now), now);
    }

    /** Enters the first administrator; within that use case, which has no desk to come to yet. */
    void enter(PersonDetails details, Instant now) {
        var before = people.findForChange(details.id());
        written(
                before,
                before.map(person -> person.amend(details, now)).orElseGet(() -> Person.join(details, now)),
                now);
    }

    private Person write(PersonDetails details, SeenVersion seen) {
        var now = clock.instant();
        var before = people.findForChange(details.id());
        var after = before.map(person -> person.amend(details, now)).orElseGet(() -> Person.join(details, now));
        if (before.filter(after::equals).isEmpty()) {
            requireCurrent(before, seen);
            var held = before.map(Person::memberships).orElseGet(Set::of);
            requireStanding(details.memberships().stream()
                    .filter(wanted -> !held.contains(wanted))
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return written(before, after, now);
    }

    private static void requireCurrent(Optional<Person> stands, SeenVersion seen) {
        long version = stands.map(Person::version).orElse(NEW);
        if (!seen.isCurrent(version)) {
            throw Refused.stale("changed-meanwhile", staleWords(stands, seen), version, List.of());
        }
    }

    private static String staleWords(Optional<Person> stands, SeenVersion seen) {
        if (stands.isEmpty()) {
            return "Nobody of that sign-in id is in the directory, so nothing was changed.";
        }
        return seen instanceof SeenVersion.Nothing
                ? "This person is in the directory already. Open their entry and change that."
                : "Somebody else changed this person meanwhile, so nothing was saved. Look at the entry as it is now, then do it again.";
    }

    private Person written(Optional<Person> before, Person after, Instant now) {
        if (before.filter(after::equals).isEmpty()) {
            people.save(after);
            trail.record(AuditEntry.change(
                            "person.saved",
                            new AuditSubject("person", after.id().subject()))
                    .about(after.id().subject()));
            var held = before.map(Person::memberships).orElseGet(Set::of);
            var begun = after.memberships().stream()
                    .filter(membership -> !held.contains(membership))
                    .collect(Collectors.toUnmodifiableSet());
            if (!begun.isEmpty()) {
                membershipsBegun.fire(new MembershipsBegun(after.id(), begun));
            }
            endOnCall(after, now);
            LOG.infof("person saved subject=%s version=%d", after.id(), after.version());
        }
        return after;
    }

    /** Nobody is called for an organisation that they have left; the gap shows on its rota. */
    private void endOnCall(Person person, Instant now) {
        onCall.ofPerson(person.id(), now).stream()
                .filter(shift -> !person.worksFor(shift.organisation()))
                .forEach(shift -> onCall.save(shift.cutShort(now)));
    }

    /** A mistyped code would be a role in which nobody is ever told anything. */
    private void requireStanding(Set<Membership> begun) {
        var faults = new ArrayList<Fault>();
        for (var code : begun.stream().map(Membership::organisation).distinct().toList()) {
            switch (organisations.find(code).orElse(null)) {
                case null ->
                    faults.add(new Fault(
                            "memberships",
                            "unknown-organisation",
                            code + " is not in the directory. Check the code, or add the organisation first."));
                case Organisation.Succeeded succeeded ->
                    faults.add(new Fault(
                            "memberships",
                            "succeeded-organisation",
                            code + " has given way to " + succeeded.by() + ". Give the role there."));
                case Organisation.Standing _ -> {}
            }
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-person", "The person could not be saved.", faults);
        }
    }
}
