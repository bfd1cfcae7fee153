package pqs.notifications.notice.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is told later, with others or not at all; see {@link Moderation} and {@link ImportSummaries}. */
@ConfigMapping(prefix = "notifications.moderation")
public interface ModerationConfig {

    /** What is told only while it is fresh is fresh for so long. */
    @WithDefault("PT24H")
    Duration freshFor();

    /** The message about what is imported leaves so long after the first of it, so that it counts the rest. */
    @WithDefault("PT5M")
    Duration importSettlesFor();
}
