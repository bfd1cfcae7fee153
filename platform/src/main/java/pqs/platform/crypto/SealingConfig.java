package pqs.platform.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the sealing keys come from: the environment or a mounted file, never from a default. */
@ConfigMapping(prefix = "pqs.sealing")
interface SealingConfig {

    /** The keys themselves, as {@link KeyRing} reads them: {@code PQS_SEALING_KEYS}. Read once, at start-up. */
    Optional<String> keys();

    /** A file of them, one a line: {@code PQS_SEALING_KEYS_FILE}. Read again whenever it has changed. */
    Optional<Path> keysFile();

    /** Rows sealed anew in one transaction. */
    @WithDefault("200")
    int batchRowsMax();

    /** How long one request to re-seal goes on before it answers what is left. */
    @WithDefault("PT20S")
    Duration resealMax();
}
