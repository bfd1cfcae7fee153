package pqs.notifications.notice.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import pqs.notifications.notice.Patience;

/** How notices are sent. */
@ConfigMapping(prefix = "notifications.dispatch")
public interface DispatchConfig {

    /** Messages on their way at once, in each replica. */
    @WithDefault("2")
    int senders();

    /** How often to look for notices that nobody called about: those whose wait is over, and those of a dispatcher that died. */
    @WithDefault("PT1S")
    Duration lookEvery();

    /** See {@link Patience#attemptsMax()}. With the waits below, 300 attempts last three days: a weekend. */
    @WithDefault("300")
    int attemptsMax();

    @WithDefault("PT1S")
    Duration firstWait();

    @WithDefault("PT15M")
    Duration longestWait();

    /** See {@link Patience#lease()}. */
    @WithDefault("PT60S")
    Duration lease();

    /** A sender that has not come round for so long counts as stuck; longer than an attempt may take. */
    @WithDefault("PT2M")
    Duration silenceMax();

    /** How often to measure how long the oldest owed notice has waited. */
    @WithDefault("PT15S")
    Duration measureEvery();

    /** Right-hand side of every Message-ID; a name that no mail system answers to will do. */
    @WithDefault("notices.pqs.invalid")
    String messageIdDomain();

    default Patience patience() {
        return new Patience(attemptsMax(), firstWait(), longestWait(), lease());
    }
}
