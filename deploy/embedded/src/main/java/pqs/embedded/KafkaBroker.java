package pqs.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker (KRaft, one node) in this JVM, listening on the loopback address only. What it acknowledged is in its
 * folder and is there after kill -9 of the JVM. {@link KafkaBrokerMain} runs it as a process of its own.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);

    private final FolderLock lock;
    private final KafkaRaftServer server;
    private final int port;
    private boolean closed;

    private KafkaBroker(FolderLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it takes records.
     *
     * @param home the broker's folder; made and formatted if it is not there, else its records are used
     * @param port on the loopback address; 0 takes a free one. A second free port is taken for its controller
     * @throws CannotStart with what stood in the way
     */
    public static KafkaBroker start(Path home, int port) {
        return start(home, port, Optional.empty());
    }

    /** As {@link #start(Path, int)}, with a second door where one is given. */
    static KafkaBroker start(Path home, int port, Optional<SideDoor> sideDoor) {
        Folders.make(home);
        var lock = FolderLock.hold(home.resolve("holder.lock"), LOCK_PATIENCE)
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.FOLDER_IN_USE,
                        "the broker's folder " + home + " is used by another process: end that one first"));
        KafkaRaftServer server = null;
        try {
            var storage = new KafkaStorage(home);
            storage.prepare();
            int claimed = FreePorts.claim(port, "the Kafka broker");
            var settings = KafkaSettings.of(storage.logs(), claimed, FreePorts.next(), sideDoor);
            server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(lock, server, claimed);
        } catch (RuntimeException e) {
            if (server != null) {
                server.shutdown();
            }
            lock.close();
            throw e instanceof CannotStart
                    ? e
                    : new CannotStart(CannotStart.Reason.FAILED, "the Kafka broker did not start in " + home, e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Topics topics() {
        return new Topics(bootstrapServers());
    }

    /** Version of the broker, such as {@code 4.1.1}. */
    public static String version() {
        return AppInfoParser.getVersion();
    }

    /** Waits until another thread closes the broker or it gives up by itself. */
    void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
