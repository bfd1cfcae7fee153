package pqs.systemtests.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import pqs.local.RunningSystem;
import pqs.local.demonstration.PlantedRecord;

/** What is on the topics, and how far each consumer group has read. */
public final class Topics {

    public static final List<String> ALL = List.of(
            "pqs.concerns.v1",
            "pqs.providers.v1",
            "pqs.practices.v1",
            "pqs.flags.v1",
            "pqs.reviews.v1",
            "pqs.organisations.v1",
            "pqs.deliveries.v1");

    /** Every consumer of the four services by the name of its group, and the topic it reads. */
    public static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("pqs.intake.providers", "pqs.providers.v1"),
            Map.entry("pqs.intake.withdrawn", "pqs.concerns.v1"),
            Map.entry("pqs.intake.reviews", "pqs.reviews.v1"),
            Map.entry("pqs.surveillance.concerns", "pqs.concerns.v1"),
            Map.entry("pqs.review.concerns", "pqs.concerns.v1"),
            Map.entry("pqs.notifications.concerns", "pqs.concerns.v1"),
            Map.entry("pqs.surveillance.reviews", "pqs.reviews.v1"),
            Map.entry("pqs.review.flags", "pqs.flags.v1"),
            Map.entry("pqs.notifications.flags", "pqs.flags.v1"),
            Map.entry("pqs.intake.successions", "pqs.organisations.v1"),
            Map.entry("pqs.surveillance.successions", "pqs.organisations.v1"),
            Map.entry("pqs.review.successions", "pqs.organisations.v1"),
            Map.entry("pqs.notifications.successions", "pqs.organisations.v1"));

    /** Which types those read that do not read every one of their topic. */
    private static final Map<String, Set<String>> TYPES = Map.of(
            "pqs.intake.withdrawn", Set.of("concern-withdrawn"),
            "pqs.intake.reviews", Set.of("concern-followed-up"),
            "pqs.surveillance.concerns",
                    Set.of(
                            "concern-reported",
                            "concern-amended",
                            "concern-withdrawn",
                            "concern-merged",
                            "concern-unmerged"),
            "pqs.review.concerns", Set.of("concern-reclassified"),
            "pqs.surveillance.reviews", Set.of("review-opened"),
            "pqs.review.flags", Set.of("flag-raised"),
            "pqs.notifications.flags", Set.of("flag-raised", "flag-overdue"));

    private static final String EVENT_ID_HEADER = "ce_id";

    private final RunningSystem system;

    public Topics(RunningSystem system) {
        this.system = system;
    }

    /** The CloudEvents id of every record that is still there, with repeats; planted ones are left out. */
    public List<String> eventIds() {
        return records().stream().map(Topics::eventId).toList();
    }

    /** Every record that is still there, in the order of each partition; planted ones are left out. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(
                Map.of("bootstrap.servers", system.kafkaBootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = ALL.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var published : consumer.poll(Duration.ofMillis(500))) {
                    if (!eventId(published).startsWith(PlantedRecord.EVENT_ID_BEGINNING)) {
                        records.add(published);
                    }
                }
            }
        }
        return records;
    }

    /** The CloudEvents id of a record. */
    public static String eventId(ConsumerRecord<byte[], byte[]> published) {
        var header = published.headers().lastHeader(EVENT_ID_HEADER);
        return header == null ? "a record without an id" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * Records that consumer groups have still to read, by group; groups that have read everything are left out. A group
     * that has said nothing of a partition, or is not known to a broker that has just come back, has all of it to read.
     */
    public Map<String, Long> lag() {
        try (var admin = admin()) {
            var lag = new HashMap<String, Long>();
            READERS.forEach((group, topic) -> {
                var read = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
                long behind = ends(admin, partitions(admin, topic)).entrySet().stream()
                        .mapToLong(end -> end.getValue() - offset(read.get(end.getKey())))
                        .sum();
                if (behind > 0) {
                    lag.put(group, behind);
                }
            });
            return lag;
        }
    }

    /** Makes a group that nobody is in read everything again. */
    public void rewind(String group) {
        try (var admin = admin()) {
            var read = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            get(admin.alterConsumerGroupOffsets(
                            group,
                            read.keySet().stream()
                                    .collect(Collectors.toMap(
                                            partition -> partition, nothing -> new OffsetAndMetadata(0))))
                    .all());
        }
    }

    /** The consumers that are owed the events of a type on a topic. */
    public static Set<String> readersOf(String topic, String type) {
        return READERS.entrySet().stream()
                .filter(reader -> reader.getValue().equals(topic))
                .map(Map.Entry::getKey)
                .filter(reader ->
                        !TYPES.containsKey(reader) || TYPES.get(reader).contains(type))
                .collect(Collectors.toSet());
    }

    private static List<TopicPartition> partitions(Admin admin, String topic) {
        return get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) {
        var latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, nothing -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static long offset(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", system.kafkaBootstrapServers()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
