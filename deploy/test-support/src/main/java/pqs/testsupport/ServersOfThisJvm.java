package pqs.testsupport;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import pqs.embedded.Topics;
import pqs.embedded.TopicsFile;

/** Chooses and starts the servers, and says once which. Loaded by the JVM's own class loader alone. */
public final class ServersOfThisJvm {

    /** The broker runs in this JVM and tells everything it does; held here so that the levels are not collected. */
    private static final List<Logger> QUIETENED = Stream.of(
                    "kafka", "org.apache.kafka", "state.change.logger", "io.zonky")
            .map(Logger::getLogger)
            .toList();

    private ServersOfThisJvm() {}

    /** Called by name from {@link SharedServers}. */
    public static void start() throws SQLException {
        QUIETENED.forEach(logger -> logger.setLevel(Level.SEVERE));
        var infrastructure = choose(System.getProperty("pqs.infrastructure", "embedded"));
        try (var connection = infrastructure.superuser("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create sequence if not exists " + SharedServers.SEQUENCE);
        }
        new Topics(infrastructure.bootstrapServers())
                .createMissing(TopicsFile.read(RepositoryRoot.find().resolve("deploy/topics.yaml")));
        infrastructure.addresses().publish();
        System.out.println("tests run on " + infrastructure.description());
    }

    private static Infrastructure choose(String wish) {
        return switch (wish) {
            case "embedded" -> EmbeddedInfrastructure.start();
            case "containers" -> ContainerInfrastructure.start();
            case "auto" ->
                DockerClientFactory.instance().isDockerAvailable()
                        ? ContainerInfrastructure.start()
                        : EmbeddedInfrastructure.start();
            default ->
                throw new IllegalArgumentException(
                        "-Dpqs.infrastructure must be embedded, containers or auto, not " + wish);
        };
    }
}
