package pqs.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Settings of a single broker that is its own controller, small and quick to come back. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Properties of(Path logFolder, int port, int controllerPort, Optional<SideDoor> sideDoor) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        sideDoor.ifPresent(door -> open(door, settings));
        settings.put("log.dirs", logFolder.toString());

        // Topics come from the list alone; a misspelt name must fail, not make a topic nobody reads.
        settings.put("auto.create.topics.enable", "false");

        // There is one broker, so every replica is on it.
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

        // Each partition costs a file handle and time at start.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "1");

        // Offsets outlive a long pause: a forgotten offset would make a consumer read its topic again or lose its
        // place.
        settings.put("offsets.retention.minutes", String.valueOf(365 * 24 * 60));

        settings.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the controller must notice the old broker's death first: the defaults make that 12 to 15 s.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(2 * 1024 * 1024));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        return settings;
    }

    private static void open(SideDoor door, Properties settings) {
        settings.merge("listeners", ",SIDE://127.0.0.1:" + door.port(), (a, b) -> a + "" + b);
        settings.merge("advertised.listeners", ",SIDE://127.0.0.1:" + door.advertisedPort(), (a, b) -> a + "" + b);
        settings.merge("listener.security.protocol.map", ",SIDE:PLAINTEXT", (a, b) -> a + "" + b);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
    }
}
