package pqs.testsupport;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import pqs.embedded.KafkaBroker;
import pqs.embedded.Superuser;

/**
 * Servers in containers. The images may be replaced where no registry is reachable: {@code -Dpqs.containers.postgres} and
 * {@code -Dpqs.containers.kafka}; for Kafka {@code embedded} takes the broker from its jars instead. Testcontainers removes
 * them when the JVM ends.
 */
final class ContainerInfrastructure implements Infrastructure {

    private final Addresses addresses;

    private ContainerInfrastructure(Addresses addresses) {
        this.addresses = addresses;
    }

    static ContainerInfrastructure start() {
        var postgres = startPostgres();
        var superuser = new Superuser(
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/",
                postgres.getPassword());
        var description = "a container of " + postgres.getDockerImageName() + " and ";
        if (System.getProperty("pqs.containers.kafka", "").equals("embedded")) {
            var kafka = EmbeddedInfrastructure.startKafka(TestFolders.ofThisJvm());
            return new ContainerInfrastructure(Addresses.of(
                    superuser, kafka.bootstrapServers(), description + "embedded Kafka " + KafkaBroker.version()));
        }
        var kafka = startKafka();
        return new ContainerInfrastructure(Addresses.of(
                superuser, kafka.getBootstrapServers(), description + "one of " + kafka.getDockerImageName()));
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    private static PostgreSQLContainer startPostgres() {
        var postgres = new PostgreSQLContainer(image("postgres", "postgres:18"))
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        postgres.start();
        return postgres;
    }

    private static KafkaContainer startKafka() {
        var kafka = new KafkaContainer(image("kafka", "apache/kafka:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return kafka;
    }

    private static DockerImageName image(String server, String usual) {
        var compatible = usual.substring(0, usual.indexOf(':'));
        return DockerImageName.parse(System.getProperty("pqs.containers." + server, usual))
                .asCompatibleSubstituteFor(compatible);
    }
}
