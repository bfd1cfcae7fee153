package pqs.platform.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the loop that fires deadlines. */
@ConfigMapping(prefix = "pqs.deadlines")
interface DeadlineConfig {

    /** Whether this process fires; starting and changing deadlines always works. */
    @WithDefault("true")
    boolean firingEnabled();

    /** How often it looks for what is due. Far below the minute that a level may be late. */
    @WithDefault("PT1S")
    Duration pollEvery();

    /** How long one level may take, handler included. */
    @WithDefault("PT30S")
    Duration transactionMax();

    /** Waits between tries of a level whose handler fails: the first, doubling up to the longest. */
    @WithDefault("PT1S")
    Duration retryFirst();

    /** See {@link #retryFirst()}. Also the longest wait while the database is away. Short enough to be in time after an outage. */
    @WithDefault("PT20S")
    Duration retryLongest();

    /** A loop that has not come round for so long is not alive. */
    @WithDefault("PT2M")
    Duration silenceMax();

    /** How often it is measured how long the oldest due level has been waiting. */
    @WithDefault("PT5S")
    Duration measureEvery();

    /** Deadlines worked out again in one transaction when the loop starts. */
    @WithDefault("200")
    int rearmRowsMax();
}
