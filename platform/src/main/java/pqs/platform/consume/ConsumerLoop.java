package pqs.platform.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import pqs.platform.retry.Backoff;
import pqs.platform.retry.Setback;

/**
 * Reads one topic for one consumer until it is stopped. Each record is one database transaction; the place in the topic
 * is committed to the broker afterwards, so a record may come again and the inbox tells. A record that fails is sought
 * back to, and only its partition pauses.
 */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration LEAVE_MAX = Duration.ofSeconds(3);

    private final EventConsumer consumer;
    private final Supplier<Consumer<byte[], byte[]>> clients;
    private final RecordTry handler;
    private final ConsumeConfig config;
    private final LoopStatus status;
    private final Backoff betweenTries;
    private final Setback brokerAway;
    private final Setback databaseAway;
    private final PartitionPauses pauses = new PartitionPauses(System::nanoTime);
    private final Places places;
    private long measureAtNanos = System.nanoTime();
    private final CountDownLatch stopped = new CountDownLatch(1);

    ConsumerLoop(
            EventConsumer consumer,
            Supplier<Consumer<byte[], byte[]>> clients,
            RecordTry handler,
            ConsumeConfig config,
            LoopStatus status) {
        this.consumer = consumer;
        this.clients = clients;
        this.handler = handler;
        this.config = config;
        this.status = status;
        this.places = new Places(consumer.name());
        this.betweenTries = new Backoff(config.retryFirst(), config.retryLongest());
        this.brokerAway = new Setback(new Backoff(config.troubleFirst(), config.troubleLongest()));
        this.databaseAway = new Setback(new Backoff(config.troubleFirst(), config.troubleLongest()));
    }

    /** Asks the loop to finish the record in hand, commit its place and leave the group. */
    void stop() {
        stopped.countDown();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try {
                readUntilStopped(clients.get());
            } catch (InterruptException interrupted) {
                return; // only a shutdown that lost patience interrupts
            } catch (RuntimeException cause) {
                if (!pauseAfter(cause)) {
                    return;
                }
            }
        }
    }

    /** False if interrupted. */
    private boolean pauseAfter(RuntimeException cause) {
        status.turned();
        var wait = brokerAway.failed();
        if (brokerAway.isNews()) {
            LOG.warnf(cause, "cannot read for now, will keep trying consumer=%s", consumer.name());
        }
        try {
            var ignored = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void readUntilStopped(Consumer<byte[], byte[]> client) {
        try {
            client.subscribe(List.of(consumer.topic()), new Reassignment(client));
            while (!isStopped()) {
                turn(client);
            }
            places.commit(client);
        } finally {
            forgetAll();
            client.close(CloseOptions.timeout(LEAVE_MAX));
        }
    }

    private void turn(Consumer<byte[], byte[]> client) {
        client.resume(stillAssigned(client, pauses.due()));
        var records = client.poll(pauses.untilNext(config.pollMax()));
        status.turned();
        status.polled(lag(client));
        if (!client.assignment().isEmpty() && brokerAway.recovered()) {
            LOG.infof("reading again consumer=%s", consumer.name());
        }
        var untilNanos = System.nanoTime() + config.turnMax().toNanos();
        for (var partition : records.partitions()) {
            readPartition(client, partition, records.records(partition), untilNanos);
        }
        places.commit(client);
        measure();
    }

    private void measure() {
        if (System.nanoTime() - measureAtNanos < 0) {
            return;
        }
        measureAtNanos = System.nanoTime() + config.measureEvery().toNanos();
        try {
            status.parked(handler.parkedKeys(consumer));
        } catch (RuntimeException cause) {
            LOG.debugf(cause, "parked keys not counted consumer=%s", consumer.name());
        }
    }

    private void readPartition(
            Consumer<byte[], byte[]> client,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records,
            long untilNanos) {
        for (var record : records) {
            if (isStopped()) {
                return;
            }
            if (System.nanoTime() - untilNanos > 0) {
                client.seek(partition, record.offset());
                return; // slow handlers: poll before the group takes us for dead
            }
            var outcome = handler.handle(consumer, record, pauses.tries(partition, record.offset()));
            status.turned();
            status.tried(outcome);
            if (!outcome.passes()) {
                holdBack(client, partition, record, outcome);
                return;
            }
            pauses.passed(partition);
            places.passed(record);
            if (outcome == Outcome.HANDLED && databaseAway.recovered()) {
                LOG.infof("handling again consumer=%s", consumer.name());
            }
        }
    }

    private void holdBack(
            Consumer<byte[], byte[]> client,
            TopicPartition partition,
            ConsumerRecord<byte[], byte[]> record,
            Outcome outcome) {
        client.seek(partition, record.offset());
        client.pause(List.of(partition));
        switch (outcome) {
            case TROUBLE -> pauses.trouble(partition, record.offset(), waitOutTrouble());
            case OWN_TROUBLE -> pauses.ownTrouble(partition, record.offset(), waitOutTrouble());
            case FAILED -> pauses.failed(partition, record.offset(), betweenTries);
            case HANDLED, DUPLICATE, TOMBSTONE, PASSED_BY, BEHIND_PARKED, PARKED ->
                throw new IllegalArgumentException("has passed: " + outcome);
        }
    }

    private Duration waitOutTrouble() {
        var wait = databaseAway.failed();
        if (databaseAway.isNews()) {
            LOG.warnf("cannot handle for now, will keep trying consumer=%s", consumer.name());
        }
        return wait;
    }

    private static List<TopicPartition> stillAssigned(
            Consumer<byte[], byte[]> client, List<TopicPartition> partitions) {
        return partitions.stream().filter(client.assignment()::contains).toList();
    }

    private static long lag(Consumer<byte[], byte[]> client) {
        return client.assignment().stream()
                .mapToLong(partition -> client.currentLag(partition).orElse(0))
                .sum();
    }

    private void forgetAll() {
        places.forgetAll();
        pauses.forgetAll();
    }

    private final class Reassignment implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> client;

        Reassignment(Consumer<byte[], byte[]> client) {
            this.client = client;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.debugf("reading consumer=%s partitions=%s", consumer.name(), partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                places.commit(client);
            } catch (KafkaException cause) {
                LOG.debugf(cause, "place not committed before moving consumer=%s", consumer.name());
            }
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(places::forget);
            partitions.forEach(pauses::passed);
        }
    }
}
