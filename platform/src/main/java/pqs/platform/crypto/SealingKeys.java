package pqs.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The key ring in use. A mounted file is looked at each time, so that a new key needs no restart; a file that has become
 * unreadable leaves the ring as it was, and says so in the log.
 */
@ApplicationScoped
class SealingKeys {

    private static final Logger LOG = Logger.getLogger(SealingKeys.class);
    static final String NONE = "no sealing keys are given: set PQS_SEALING_KEYS_FILE (a mounted file, one"
            + " name:base64-of-32-bytes a line, the current key first) or PQS_SEALING_KEYS";

    private final SealingConfig config;
    private volatile Loaded loaded = Loaded.NEVER;

    SealingKeys(SealingConfig config) {
        this.config = config;
    }

    /** What was read last, and the state of the file then. */
    private record Loaded(FileTime modified, long bytes, KeyRing.Reading reading) {

        static final Loaded NEVER = new Loaded(FileTime.fromMillis(0), -1, new KeyRing.Reading.Wrong(List.of(NONE)));

        boolean isOf(FileTime fileModified, long fileBytes) {
            return bytes == fileBytes && modified.equals(fileModified);
        }
    }

    /**
     * @throws IllegalStateException if there are no keys, or none that can be read
     */
    KeyRing ring() {
        return switch (read()) {
            case KeyRing.Reading.Right(var ring) -> ring;
            case KeyRing.Reading.Wrong(var complaints) ->
                throw new IllegalStateException("nothing can be sealed or opened: " + String.join("; ", complaints));
        };
    }

    boolean given() {
        return config.keys().isPresent() || config.keysFile().isPresent();
    }

    KeyRing.Reading read() {
        if (config.keys().isPresent() && config.keysFile().isPresent()) {
            return new KeyRing.Reading.Wrong(
                    List.of("PQS_SEALING_KEYS and PQS_SEALING_KEYS_FILE are both set; leave one out"));
        }
        return config.keysFile()
                .map(this::fromFile)
                .or(() -> config.keys().map(KeyRing::read))
                .orElseGet(() -> new KeyRing.Reading.Wrong(List.of(NONE)));
    }

    private KeyRing.Reading fromFile(Path file) {
        var before = loaded;
        try {
            var modified = Files.getLastModifiedTime(file);
            long bytes = Files.size(file);
            if (before.isOf(modified, bytes)) {
                return before.reading();
            }
            var after = KeyRing.read(Files.readString(file));
            return switch (after) {
                case KeyRing.Reading.Right(var ring) -> taken(new Loaded(modified, bytes, after), ring);
                case KeyRing.Reading.Wrong(var complaints) -> kept(before, after, String.join("; ", complaints));
            };
        } catch (IOException e) {
            var wrong = "PQS_SEALING_KEYS_FILE cannot be read (" + e.getClass().getSimpleName() + ")";
            return kept(before, new KeyRing.Reading.Wrong(List.of(wrong)), wrong);
        }
    }

    private KeyRing.Reading taken(Loaded now, KeyRing ring) {
        loaded = now;
        LOG.infof(
                "sealing keys read current=%s keys=%d",
                ring.current().id(), ring.all().size());
        return now.reading();
    }

    private static KeyRing.Reading kept(Loaded before, KeyRing.Reading after, String complaints) {
        if (before.reading() instanceof KeyRing.Reading.Right) {
            LOG.warnf("sealing keys file cannot be used, the keys read before stay in use: %s", complaints);
            return before.reading();
        }
        return after;
    }
}
