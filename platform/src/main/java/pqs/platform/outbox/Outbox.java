package pqs.platform.outbox;

import pqs.platform.event.OutgoingEvent;

/** Where use cases leave their events. What is appended is published if and only if the transaction commits. */
public interface Outbox {

    /**
     * Appends an event to the outbox of the running transaction.
     *
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    void append(OutgoingEvent event);
}
