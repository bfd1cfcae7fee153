package pqs.notifications.notice;

import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;

/** For whom a notice is. The organisation decides who may see on the page that the notice exists. */
public sealed interface Addressee {

    /** In place of an organisation where none is known: no organisation's code, so only operators see the notice. */
    String NO_ORGANISATION = "-";

    String organisationCode();

    Role role();

    /** Somebody who held the role in the organisation when the cause came in. */
    record Somebody(PersonId person, String organisationCode, Role role) implements Addressee {}

    /** Nobody held the role in the organisation. Kept as a notice of its own, because silence is not safety. */
    record Nobody(String organisationCode, Role role) implements Addressee {}
}
