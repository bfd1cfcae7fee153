package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pqs.platform.event.ReceivedEvent;

/** The loop on Kafka's own in-memory client: what it seeks, pauses, commits and leaves behind. */
class ConsumerLoopTest {

    private static final TopicPartition P0 = new TopicPartition("t", 0);
    private static final TopicPartition P1 = new TopicPartition("t", 1);
    private static final Duration EMPTY_POLL = Duration.ofMillis(5);

    private final ConsumeConfig config =
            new SmallRyeConfigBuilder().withMapping(ConsumeConfig.class).build().getConfigMapping(ConsumeConfig.class);
    private final List<String> tries = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new ConcurrentHashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> topic = new CopyOnWriteArrayList<>();
    private final MockConsumer<byte[], byte[]> client = new RememberingClient();
    private final LoopStatus status = new LoopStatus("test", new SimpleMeterRegistry(), System::nanoTime);
    private Optional<ConsumerLoop> loop = Optional.empty();
    private Optional<Thread> thread = Optional.empty();

    @AfterEach
    void stop() throws InterruptedException {
        loop.ifPresent(ConsumerLoop::stop);
        if (thread.isPresent()) {
            assertThat(thread.get().join(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void aRecordThatFailsHoldsBackItsPartitionAloneAndCountsItsTries() {
        run(
                () -> client,
                (record, soFar) -> record.partition() == 0 && record.offset() == 0 && soFar.attempt() < 3
                        ? Outcome.FAILED
                        : Outcome.HANDLED);
        arrives(P0, 0, P0, 1, P1, 0, P1, 1);

        await().untilAsserted(() -> assertThat(tries).hasSize(6));
        assertThat(tries.stream().filter(line -> line.startsWith("0/")))
                .containsExactly("0/0 try 1", "0/0 try 2", "0/0 try 3", "0/1 try 1");
        assertThat(tries.indexOf("1/1 try 1")).isLessThan(tries.indexOf("0/0 try 2"));
        await().until(() -> committed(P0) == 2 && committed(P1) == 2);
    }

    @Test
    void troubleIsTriedAgainWithoutCounting() {
        var troubles = new AtomicInteger(4);
        run(() -> client, (_, _) -> troubles.getAndDecrement() > 0 ? Outcome.TROUBLE : Outcome.HANDLED);
        arrives(P0, 0);

        await().until(() -> committed(P0) == 1);
        assertThat(tries).containsOnly("0/0 try 1").hasSize(5);
    }

    @Test
    void troubleOfARecordAloneIsTimedSoThatItCanBePutAside() {
        run(
                () -> client,
                (_, soFar) -> soFar.ownTrouble().compareTo(Duration.ofMillis(300)) < 0
                        ? Outcome.OWN_TROUBLE
                        : Outcome.PARKED);
        arrives(P0, 0);

        await().until(() -> committed(P0) == 1);
        assertThat(tries).containsOnly("0/0 try 1").hasSizeGreaterThan(1);
    }

    @Test
    void stoppingFinishesTheRecordInHandCommitsItsPlaceAndLeaves() throws Exception {
        var inHand = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        run(() -> client, (_, _) -> {
            inHand.countDown();
            awaitQuietly(finish);
            return Outcome.HANDLED;
        });
        arrives(P0, 0, P0, 1, P0, 2);
        assertThat(inHand.await(5, TimeUnit.SECONDS)).isTrue();

        loop.orElseThrow().stop();
        finish.countDown();

        assertThat(thread.orElseThrow().join(Duration.ofSeconds(5))).isTrue();
        assertThat(tries).containsExactly("0/0 try 1");
        assertThat(committed).containsExactly(Map.entry(P0, new OffsetAndMetadata(1)));
        assertThat(client.closed()).isTrue();
    }

    @Test
    void aBrokerThatCannotBeFoundIsTriedAgainAndTheLoopStaysAlive() {
        var refusals = new AtomicInteger(3);
        run(
                () -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new KafkaException("no resolvable bootstrap urls");
                    }
                    return client;
                },
                (_, _) -> Outcome.HANDLED);
        arrives(P0, 0);

        await().until(() -> committed(P0) == 1);
        assertThat(thread.orElseThrow().isAlive()).isTrue();
        assertThat(status.sinceTurn()).isLessThan(Duration.ofSeconds(2));
    }

    private interface Try {
        Outcome of(ConsumerRecord<byte[], byte[]> record, Tries soFar);
    }

    private void run(Supplier<Consumer<byte[], byte[]>> clients, Try each) {
        client.updateBeginningOffsets(Map.of(P0, 0L, P1, 0L));
        client.updateEndOffsets(Map.of(P0, 0L, P1, 0L));
        var handler = new RecordTry() {
            @Override
            public Outcome handle(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, Tries soFar) {
                tries.add(record.partition() + "/" + record.offset() + " try " + soFar.attempt());
                return each.of(record, soFar);
            }

            @Override
            public int parkedKeys(EventConsumer consumer) {
                return 0;
            }
        };
        var started = new ConsumerLoop(new Nothing(), clients, handler, config, status);
        loop = Optional.of(started);
        thread = Optional.of(Thread.ofPlatform().name("loop-under-test").start(started));
    }

    /** Pairs of partition and offset. */
    private void arrives(Object... places) {
        for (int i = 0; i < places.length; i += 2) {
            var partition = (TopicPartition) places[i];
            topic.add(new ConsumerRecord<>(
                    partition.topic(),
                    partition.partition(),
                    ((Integer) places[i + 1]).longValue(),
                    "k".getBytes(UTF_8),
                    "{}".getBytes(UTF_8)));
        }
        await().until(() -> !client.subscription().isEmpty());
        client.schedulePollTask(() -> {
            client.rebalance(List.of(P0, P1));
            topic.forEach(client::addRecord);
        });
    }

    private long committed(TopicPartition partition) {
        var place = committed.get(partition);
        return place == null ? -1 : place.offset();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kafka's in-memory client forgets what it has delivered; this one has it again after a seek, as a broker has. */
    private final class RememberingClient extends MockConsumer<byte[], byte[]> {

        RememberingClient() {
            super("earliest");
        }

        /** As a client of a broker, it waits a little where there is nothing, and leaves the machine to others. */
        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // waits without the lock
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            var records = super.poll(timeout);
            if (records.isEmpty()) {
                LockSupport.parkNanos(Math.min(timeout.toNanos(), EMPTY_POLL.toNanos()));
            }
            return records;
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            topic.stream()
                    .filter(record -> record.partition() == partition.partition() && record.offset() >= offset)
                    .forEach(this::addRecord);
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            committed.putAll(offsets);
        }
    }

    private static final class Nothing implements EventConsumer {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public String topic() {
            return "t";
        }

        @Override
        public void handle(ReceivedEvent event) {}
    }
}
