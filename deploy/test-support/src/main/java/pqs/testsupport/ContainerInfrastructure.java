package pqs.testsupport;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import pqs.embedded.Superuser;

/**
 * Servers in containers. The images may be replaced where no registry is reachable: {@code -Dpqs.containers.postgres} and
 * {@code -Dpqs.containers.kafka}. Testcontainers removes them when the JVM ends.
 */
final class ContainerInfrastructure implements Infrastructure {

    private final Addresses addresses;

    private ContainerInfrastructure(Addresses addresses) {
        this.addresses = addresses;
    }

    @SuppressWarnings("resource") // they live as long as the JVM
    static ContainerInfrastructure start() {
        var postgres = new PostgreSQLContainer(image("postgres", "postgres:18"))
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        postgres.start();
        var kafka = new KafkaContainer(image("kafka", "apache/kafka:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return new ContainerInfrastructure(Addresses.of(
                new Superuser(
                        "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/",
                        postgres.getPassword()),
                kafka.getBootstrapServers(),
                "containers of " + postgres.getDockerImageName() + " and " + kafka.getDockerImageName()));
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    private static DockerImageName image(String server, String usual) {
        var compatible = usual.substring(0, usual.indexOf(':'));
        return DockerImageName.parse(System.getProperty("pqs.containers." + server, usual))
                .asCompatibleSubstituteFor(compatible);
    }
}
