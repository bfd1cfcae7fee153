package pqs.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's folder: formatted once, before the first start, and never again. */
final class KafkaStorage {

    private static final long BYTES_MIN = 200_000_000;

    private final Path logs;

    KafkaStorage(Path home) {
        this.logs = home.toAbsolutePath().normalize().resolve("logs");
        Folders.make(logs);
    }

    Path logs() {
        return logs;
    }

    void prepare() {
        Folders.requireRoom(logs, BYTES_MIN);
        // Formatting writes this file last, so a folder that has it is whole.
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        if (Files.exists(logs.resolve("__cluster_metadata-0").resolve("quorum-state"))) {
            throw new CannotStart(
                    CannotStart.Reason.HALF_WRITTEN,
                    "the broker's folder " + logs + " holds records but its meta.properties is gone: restore it from a"
                            + " backup, or choose another folder; nothing was changed in it");
        }
        Folders.delete(logs);
        Folders.make(logs);
        format();
    }

    private void format() {
        var output = new ByteArrayOutputStream();
        try (var printer = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(printer)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(logs.toString())
                    .addDirectory(logs.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new CannotStart(
                    CannotStart.Reason.FAILED,
                    "cannot format the broker's folder " + logs + ": " + output.toString(StandardCharsets.UTF_8),
                    e);
        }
    }
}
