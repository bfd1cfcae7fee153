package pqs.notifications.notice;

import java.util.Collection;
import java.util.List;
import pqs.notifications.directory.People.Holder;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;

/** What a rule asks of the directory when it says who is told. */
public interface Staff {

    /** An organisation that has given way is told through the one in its place; a code that is not known stays. */
    String current(String organisationCode);

    /** By organisation and subject. */
    List<Holder> holding(Role role, Collection<String> organisationCodes);

    /** Those who can be called for the organisation at this moment, each once. */
    List<PersonId> onCall(String organisationCode);

    /** Whether the directory knows the person and a role of theirs that has not ended. */
    boolean works(PersonId person);
}
