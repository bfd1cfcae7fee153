package pqs.notifications.directory;

import java.util.Optional;
import java.util.Set;

/** What an administrator says about a person: who, how to reach them, and every membership they hold from now on. */
public record PersonDetails(
        PersonId id, String displayName, Contact contact, Optional<PhoneNumber> phone, Set<Membership> memberships) {

    public PersonDetails {
        memberships = Set.copyOf(memberships);
    }

    /** Somebody of whom no telephone number is known. */
    public PersonDetails(PersonId id, String displayName, Contact contact, Set<Membership> memberships) {
        this(id, displayName, contact, Optional.empty(), memberships);
    }
}
