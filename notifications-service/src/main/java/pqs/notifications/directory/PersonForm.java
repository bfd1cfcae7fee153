package pqs.notifications.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/**
 * A person as typed, read once at the edge: everything wrong is said at the same time.
 *
 * @param email empty where no address is on file
 * @param phone empty where no number is on file
 */
public record PersonForm(
        String subject, String displayName, String email, String phone, List<TypedMembership> memberships) {

    public static final int NAME_CHARACTERS_MAX = 100;
    public static final int MEMBERSHIPS_MAX = 20;

    public record TypedMembership(String organisationCode, String role) {}

    public PersonForm {
        memberships = List.copyOf(memberships);
    }

    /**
     * Reads what was typed.
     *
     * @throws Refused with a fault for each field to mend
     */
    public PersonDetails parse(PhoneNumbers numbers) {
        var faults = new ArrayList<Fault>();
        var id = PersonId.parse(subject.strip());
        if (id.isEmpty()) {
            faults.add(new Fault(
                    "subject", "not-a-subject", "Give the person's sign-in id: letters, digits and . _ @ : | -"));
        }
        checkName(faults);
        var contact = contact(faults);
        var number = number(numbers, faults);
        var parsed = memberships(faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-person", "The person could not be saved.", faults);
        }
        return new PersonDetails(id.orElseThrow(), displayName.strip(), contact.orElseThrow(), number, parsed);
    }

    private void checkName(List<Fault> faults) {
        var name = displayName.strip();
        if (name.isEmpty()) {
            faults.add(new Fault("displayName", "missing", "Give the name that pages show."));
        } else if (name.codePointCount(0, name.length()) > NAME_CHARACTERS_MAX) {
            faults.add(new Fault(
                    "displayName", "too-long", "Shorten the name to " + NAME_CHARACTERS_MAX + " characters or fewer."));
        } else if (name.codePoints().anyMatch(PersonForm::isUnprintable)) {
            faults.add(new Fault("displayName", "control-character", "Type the name again instead of pasting it."));
        }
    }

    private static boolean isUnprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private Optional<Contact> contact(List<Fault> faults) {
        var typed = email.strip();
        if (typed.isEmpty()) {
            return Optional.of(new Contact.NotOnFile());
        }
        var address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            faults.add(new Fault(
                    "email", "not-an-address", "Give one e-mail address such as name@example.org, or leave it empty."));
        }
        return address.map(Contact.ByEmail::new);
    }

    private Optional<PhoneNumber> number(PhoneNumbers numbers, List<Fault> faults) {
        var typed = phone.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var number = numbers.parse(typed);
        if (number.isEmpty()) {
            faults.add(new Fault(
                    "phone",
                    "not-a-number",
                    "Give a telephone number such as 01632 960 001 or +44 1632 960 001, or leave it empty."));
        }
        return number;
    }

    private Set<Membership> memberships(List<Fault> faults) {
        if (memberships.size() > MEMBERSHIPS_MAX) {
            faults.add(new Fault(
                    "memberships", "too-many", "A person can have at most " + MEMBERSHIPS_MAX + " memberships."));
            return Set.of();
        }
        var parsed = new LinkedHashSet<Membership>();
        for (int i = 0; i < memberships.size(); i++) {
            membership("memberships[" + i + "]", memberships.get(i), faults).ifPresent(parsed::add);
        }
        return parsed;
    }

    private static Optional<Membership> membership(String field, TypedMembership typed, List<Fault> faults) {
        var code = typed.organisationCode().strip();
        boolean codeIsGood = OrganisationCode.isOne(code);
        if (!codeIsGood) {
            faults.add(new Fault(
                    field + ".organisationCode",
                    "not-a-code",
                    "Give the organisation's code: up to 20 letters, digits and hyphens."));
        }
        var role = Role.parse(typed.role());
        if (role.isEmpty()) {
            faults.add(new Fault(field + ".role", "not-a-role", "Choose one of the roles of the list."));
        }
        return codeIsGood ? role.map(known -> new Membership(code, known)) : Optional.empty();
    }
}
