package pqs.platform.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One try of one record. Never throws for what the record or the database did: the outcome says so. */
interface RecordTry {

    /**
     * Tries the record once.
     *
     * @param tries how it has fared so far
     */
    Outcome handle(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, Tries tries);

    /** How many keys of the consumer are parked. */
    int parkedKeys(EventConsumer consumer);
}
