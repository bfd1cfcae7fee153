package pqs.notifications.notice.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When something stands on record and in the work list, and nobody gets a message; see {@link Moderation}. */
@ConfigMapping(prefix = "notifications.moderation")
public interface ModerationConfig {

    /** What is told only while it is fresh is fresh for so long. */
    @WithDefault("PT24H")
    Duration freshFor();

    /** So much of what staff enter is told within an hour, by rule and organisation; of more, only what has left is told. */
    @WithDefault("10")
    int staffEntriesPerHourMax();

    /** A message about what staff enter leaves no earlier, so that none leaves of an import. */
    @WithDefault("PT1M")
    Duration staffEntriesSettleFor();
}
