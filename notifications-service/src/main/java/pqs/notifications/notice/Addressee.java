package pqs.notifications.notice;

import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;

/** For whom a notice is. The organisation decides who may see on the page that the notice exists. */
public sealed interface Addressee {

    /** In place of an organisation where none is known: no organisation's code, so only operators see the notice. */
    String NO_ORGANISATION = "-";

    String organisationCode();

    Capacity as();

    /** Somebody who was found when the cause came in, such as a holder of the role in the organisation. */
    record Somebody(PersonId person, String organisationCode, Capacity as) implements Addressee {

        public Somebody(PersonId person, String organisationCode, Role role) {
            this(person, organisationCode, Capacity.of(role));
        }
    }

    /** Nobody was found there. Kept as a notice of its own, because silence is not safety. */
    record Nobody(String organisationCode, Capacity as) implements Addressee {

        public Nobody(String organisationCode, Role role) {
            this(organisationCode, Capacity.of(role));
        }
    }
}
