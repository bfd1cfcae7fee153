package pqs.platform.outbox;

import java.util.List;
import pqs.platform.event.OutgoingEvent;

/** Where use cases leave their events. What is appended is published if and only if the transaction commits. */
public interface Outbox {

    /**
     * Appends an event to the outbox of the running transaction.
     *
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    void append(OutgoingEvent event);

    /**
     * Appends many events at once, to be published in this order; takes a small part of the time that one by one takes.
     *
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    void appendAll(List<OutgoingEvent> events);
}
