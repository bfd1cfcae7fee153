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

    /** So many messages' causes an hour, by rule and organisation, may come of what staff enter; what comes beyond is on record. */
    @WithDefault("10")
    int staffEntriesPerHourMax();
}
