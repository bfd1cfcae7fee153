package pqs.notifications.directory.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.ShiftId;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;

/** Says who can be called for an organisation, and when; and takes it back. */
@ApplicationScoped
public class PlanOnCall {

    private final OnCallShifts shifts;
    private final People people;
    private final DirectoryDesk desk;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    public PlanOnCall(OnCallShifts shifts, People people, DirectoryDesk desk, AuditTrail trail, Ids ids, Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.desk = desk;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws Refused with a fault for each thing to mend: the period, somebody who does not work there or has no telephone
     *     number, a time that overlaps their own
     */
    public OnCallShift plan(OrganisationCode organisation, PersonId id, Instant from, Instant until) {
        return desk.change(() -> {
            var faults = new ArrayList<Fault>();
            // Held, so that nobody leaves between the question and the answer.
            var person = people.findForChange(id);
            checkPerson(person, organisation, faults);
            checkPeriod(from, until, faults);
            if (faults.isEmpty()) {
                checkOverlap(organisation, id, from, until, faults);
            }
            if (!faults.isEmpty()) {
                throw Refused.invalid("invalid-on-call", "The time on call could not be saved.", faults);
            }
            var shift = OnCallShift.planned(new ShiftId(ids.next()), organisation, id, from, until);
            shifts.add(shift);
            trail.record(AuditEntry.change("on-call.planned", new AuditSubject("organisation", organisation.value())));
            return shift;
        });
    }

    /** From now on; one that is over stays as it is. */
    public OnCallShift end(ShiftId id) {
        return desk.change(() -> {
            var shift = shifts.findForChange(id).orElseThrow(() -> Refused.notFound("There is no such time on call."));
            var ended = shift.cutShort(clock.instant());
            if (!ended.equals(shift)) {
                shifts.save(ended);
                trail.record(AuditEntry.change(
                        "on-call.ended",
                        new AuditSubject("organisation", shift.organisation().value())));
            }
            return ended;
        });
    }

    private static void checkPerson(Optional<Person> person, OrganisationCode organisation, List<Fault> faults) {
        if (person.filter(known -> known.worksFor(organisation)).isEmpty()) {
            faults.add(new Fault(
                    "subject",
                    "not-staff",
                    "Choose somebody who has a role in " + organisation + " in this directory."));
        } else if (person.flatMap(Person::phone).isEmpty()) {
            faults.add(new Fault(
                    "subject", "no-number", "Give this person a telephone number first, so that they can be called."));
        }
    }

    private void checkPeriod(Instant from, Instant until, List<Fault> faults) {
        if (!until.isAfter(from)) {
            faults.add(new Fault("until", "ends-before-it-starts", "Give an end that is after the start."));
        } else if (Duration.between(from, until).compareTo(OnCallShift.LENGTH_MAX) > 0) {
            faults.add(new Fault(
                    "until", "too-long", "Give at most " + OnCallShift.LENGTH_MAX.toDays() + " days at a time."));
        } else if (!until.isAfter(clock.instant())) {
            faults.add(new Fault("until", "in-the-past", "Give an end that is still to come."));
        }
    }

    private void checkOverlap(
            OrganisationCode organisation, PersonId id, Instant from, Instant until, List<Fault> faults) {
        shifts.ofPerson(id, from).stream()
                .filter(shift -> shift.organisation().equals(organisation) && shift.overlaps(from, until))
                .findFirst()
                .ifPresent(_ -> faults.add(new Fault(
                        "from",
                        "overlaps",
                        "This person is on call within this time already. Change that one first.")));
    }
}
