package pqs.notifications.directory;

import java.util.Set;

/** What an administrator says about a person: who, how to reach them, and every membership they hold from now on. */
public record PersonDetails(PersonId id, String displayName, Contact contact, Set<Membership> memberships) {

    public PersonDetails {
        memberships = Set.copyOf(memberships);
    }
}
