package pqs.platform.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/** How far a consumer has come in each partition and has not committed to the broker yet. Belongs to one thread. */
final class Places {

    private static final Logger LOG = Logger.getLogger(Places.class);
    private static final Duration COMMIT_MAX = Duration.ofSeconds(5);

    private final Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();
    private final String consumerName;

    Places(String consumerName) {
        this.consumerName = consumerName;
    }

    /** The record need not come again. */
    void passed(ConsumerRecord<byte[], byte[]> record) {
        passed.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    /** What cannot be committed now is committed with a later turn, or its records come again. */
    void commit(Consumer<byte[], byte[]> client) {
        if (passed.isEmpty()) {
            return;
        }
        try {
            client.commitSync(passed, COMMIT_MAX);
            passed.clear();
        } catch (CommitFailedException notOurs) {
            LOG.debugf(notOurs, "partitions moved before their place was committed consumer=%s", consumerName);
            passed.clear();
        } catch (RebalanceInProgressException | RetriableException later) {
            LOG.debugf(later, "place not committed yet consumer=%s", consumerName);
        }
    }

    /** Somebody else reads the partition now. */
    void forget(TopicPartition partition) {
        passed.remove(partition);
    }

    void forgetAll() {
        passed.clear();
    }
}
