package pqs.notifications.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/**
 * The people of the directory. Rows are visible in a named service scope only: no request reads a name or an address but
 * through the use cases of {@code directory.app}, which ask for the permission.
 */
public interface People {

    Optional<Person> find(PersonId id);

    /** Finds a person and holds the row until the transaction ends. */
    Optional<Person> findForChange(PersonId id);

    /**
     * Lets one transaction at a time change who holds which role, until it ends. To be taken before anything is read that the
     * change rests on: what was read earlier may be old by the time it is written.
     */
    void holdMemberships();

    /**
     * Keeps who holds which role as it is until the transaction ends, beside others who ask for the same. To be taken before
     * it is asked who has given way to whom: a merger in between would leave nobody to tell.
     */
    void keepMemberships();

    /** Writes a person, new or changed; holds the memberships. */
    void save(Person person);

    /**
     * Everybody, by name.
     *
     * @param page beside somebody; a name stands in no address, so the sign-in id says who
     */
    Slice<Person> byName(PageRequest<PersonId> page);

    /** Those who work for the organisation now, in any role, by name. */
    List<Person> workingFor(OrganisationCode organisation);

    /** Whether anybody holds the role anywhere now. */
    boolean anybodyHolds(Role role);

    /** Whether this person holds the role anywhere now. */
    boolean holds(PersonId id, Role role);

    /** Those who hold the role in one of the organisations now, by organisation and subject; keeps the memberships. */
    List<Holder> holding(Role role, Collection<String> organisationCodes);

    /** Somebody who holds the role asked for, and where. */
    record Holder(PersonId person, String organisationCode) {}
}
