package pqs.testsupport;

import java.nio.file.Path;
import java.util.Locale;
import pqs.embedded.Durability;
import pqs.embedded.KafkaBroker;
import pqs.embedded.PostgresServer;

/** Servers as a process (PostgreSQL) and in this JVM (Kafka), from jars alone. {@code -Dpqs.durability=durable} turns fsync on. */
final class EmbeddedInfrastructure implements Infrastructure {

    private final Addresses addresses;

    private EmbeddedInfrastructure(Addresses addresses) {
        this.addresses = addresses;
    }

    static EmbeddedInfrastructure start() {
        var folder = TestFolders.ofThisJvm();
        var durability =
                Durability.valueOf(System.getProperty("pqs.durability", "fast").toUpperCase(Locale.ROOT));
        var postgres = PostgresServer.start(folder.resolve("postgresql"), 0, durability);
        atExit(postgres);
        var kafka = startKafka(folder);
        return new EmbeddedInfrastructure(Addresses.of(
                postgres.superuser(),
                kafka.bootstrapServers(),
                "embedded PostgreSQL " + postgres.version() + " and Kafka " + KafkaBroker.version()));
    }

    static KafkaBroker startKafka(Path folder) {
        var kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
        atExit(kafka);
        return kafka;
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    private static void atExit(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("a test server did not stop: " + e);
            }
        }));
    }
}
