package pqs.notifications.directory;

import java.util.Set;

/**
 * Somebody holds these memberships from now on. Told within the transaction that writes them down.
 *
 * @param memberships those that are new
 */
public record MembershipsBegun(PersonId person, Set<Membership> memberships) {

    public MembershipsBegun {
        memberships = Set.copyOf(memberships);
    }
}
