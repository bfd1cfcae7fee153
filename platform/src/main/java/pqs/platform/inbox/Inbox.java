package pqs.platform.inbox;

import java.util.UUID;

/** Remembers which events a consumer has dealt with, in the transaction of their effect. */
public interface Inbox {

    /**
     * Claims an event for a consumer by inserting its row; never by looking first.
     *
     * @return true on the first delivery; false if its effect stands already
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    boolean firstDelivery(String consumer, UUID eventId);
}
