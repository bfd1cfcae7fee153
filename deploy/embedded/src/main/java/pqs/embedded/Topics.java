package pqs.embedded;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are missing. One that exists with another number of partitions is never altered: the partition of a
 * key would change and with it the order of its events. That is refused, for a person to decide.
 */
public final class Topics {

    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    private final Map<String, Object> connection;

    public Topics(String bootstrapServers) {
        this(bootstrapServers, WAIT_MAX);
    }

    Topics(String bootstrapServers, Duration waitMax) {
        int waitMsMax = Math.toIntExact(waitMax.toMillis());
        this.connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, waitMsMax,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, waitMsMax);
    }

    /** @throws IllegalStateException naming each topic that exists and differs, or when the broker does not answer */
    public void createMissing(List<TopicSpec> wanted) {
        try (var admin = Admin.create(connection)) {
            var existing = new HashSet<>(await(admin.listTopics().names()));
            create(
                    admin,
                    wanted.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList());
            requireAsWanted(admin, wanted);
        }
    }

    private static void create(Admin admin, List<TopicSpec> missing) {
        var topics = missing.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        admin.createTopics(topics).values().forEach((name, created) -> {
            try {
                await(created);
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("cannot create the topic " + name, e.getCause());
                }
                // Another process created it in between; whether as wanted is checked next.
            }
        });
    }

    private static void requireAsWanted(Admin admin, List<TopicSpec> wanted) {
        var names = wanted.stream().map(TopicSpec::name).collect(Collectors.toSet());
        var actual = await(admin.describeTopics(names).allTopicNames());
        var differences = wanted.stream()
                .filter(topic -> partitions(actual, topic) != topic.partitions())
                .map(topic ->
                        topic.name() + " has " + partitions(actual, topic) + " partitions, not " + topic.partitions())
                .toList();
        if (!differences.isEmpty()) {
            throw new IllegalStateException("topics differ from the list and are not altered, for the order of events"
                    + " depends on it: " + String.join("; ", differences));
        }
    }

    private static int partitions(Map<String, TopicDescription> actual, TopicSpec topic) {
        var description = actual.get(topic.name());
        return description == null ? 0 : description.partitions().size();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the Kafka broker refused: " + e.getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the Kafka broker", e);
        }
    }
}
