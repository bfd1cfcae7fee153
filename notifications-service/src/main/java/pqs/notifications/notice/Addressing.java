package pqs.notifications.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pqs.notifications.directory.People.Holder;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;

/** The list of those whom a rule tells, in the making: a person once, whatever they are; who was not found is on it too. */
final class Addressing {

    private final Staff staff;
    private final List<Addressee> addressees = new ArrayList<>();
    private final Set<PersonId> told = new HashSet<>();

    Addressing(Staff staff) {
        this.staff = staff;
    }

    /** Tells those who can be called now; where nobody can, that is on the list. */
    boolean onCall(String organisation) {
        var now = staff.onCall(organisation);
        now.forEach(person -> somebody(person, organisation, Capacity.ON_CALL));
        if (now.isEmpty()) {
            nobody(organisation, Capacity.ON_CALL);
        }
        return !now.isEmpty();
    }

    /** Tells everybody in the role; where nobody is, that is on the list. */
    boolean everybody(String organisation, Role role) {
        boolean found = ifThere(organisation, role);
        if (!found) {
            nobody(organisation, Capacity.of(role));
        }
        return found;
    }

    /** Tells everybody in one of the roles; where nobody is in any, each of them is on the list. */
    void everybodyInAny(String organisation, Role... roles) {
        boolean found = false;
        for (var role : roles) {
            found |= ifThere(organisation, role);
        }
        if (!found) {
            for (var role : roles) {
                nobody(organisation, Capacity.of(role));
            }
        }
    }

    /** Tells those in the role and leaves nothing on the list where nobody is. */
    boolean ifThere(String organisation, Role role) {
        var holders = staff.holding(role, List.of(organisation));
        holders.stream().map(Holder::person).forEach(person -> somebody(person, organisation, Capacity.of(role)));
        return !holders.isEmpty();
    }

    /** Tells whoever reported it; one whom the directory does not know, or who has left, is on the list as nobody. */
    void reporter(ToldConcern concern) {
        var practice = staff.current(concern.practiceCode());
        concern.reporter()
                .filter(staff::works)
                .ifPresentOrElse(
                        person -> somebody(person, practice, Capacity.REPORTER),
                        () -> nobody(practice, Capacity.REPORTER));
    }

    List<Addressee> addressees() {
        return List.copyOf(addressees);
    }

    private void somebody(PersonId person, String organisation, Capacity as) {
        if (told.add(person)) {
            addressees.add(new Addressee.Somebody(person, organisation, as));
        }
    }

    private void nobody(String organisation, Capacity as) {
        addressees.add(new Addressee.Nobody(organisation, as));
    }
}
