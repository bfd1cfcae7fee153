package pqs.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import pqs.testsupport.Infrastructure;

/** Topics of the tests' own on the shared broker; their names are new in each run. */
public final class TestTopics implements QuarkusTestResourceLifecycleManager {

    private static final int PARTITIONS = 2;

    @Override
    public Map<String, String> start() {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var outgoing = "test.outgoing." + run;
        var incoming = "test.incoming." + run;
        create(Infrastructure.shared().bootstrapServers(), outgoing, incoming);
        return Map.of("test.topic.outgoing", outgoing, "test.topic.incoming", incoming);
    }

    static void create(String bootstrapServers, String... names) {
        Collection<NewTopic> topics = Stream.of(names)
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                .toList();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot create test topics", e);
        }
    }

    @Override
    public void stop() {}
}
