package pqs.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where and how often the ends of the chains are written outside the database. */
@ConfigMapping(prefix = "pqs.audit.anchor")
interface AnchorConfig {

    /** The folder of all services' anchors, on a disk that the database's administrators cannot write to. */
    Optional<Path> folder();

    @WithDefault("PT1H")
    Duration every();

    /** How often each replica looks whether an anchor is due. */
    @WithDefault("PT30S")
    Duration lookEvery();
}
