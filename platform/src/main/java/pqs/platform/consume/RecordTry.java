package pqs.platform.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One try of one record. Never throws for what the record or the database did: the outcome says so. */
interface RecordTry {

    /**
     * Tries the record once.
     *
     * @param attempt number of this try of the record, from 1
     */
    Outcome handle(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, int attempt);

    /** How many keys of the consumer are parked. */
    int parkedKeys(EventConsumer consumer);
}
