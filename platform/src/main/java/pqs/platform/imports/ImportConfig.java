package pqs.platform.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports. */
@ConfigMapping(prefix = "pqs.imports")
public interface ImportConfig {

    /** Whether this process works on imports; receiving files always works. */
    @WithDefault("true")
    boolean runnerEnabled();

    /** The largest file; requests elsewhere are bounded by {@code pqs.http.body-bytes-max}. */
    @WithDefault("67108864")
    long fileBytesMax();

    /** Rows of one file, the header not counted. */
    @WithDefault("250000")
    long rowsMax();

    /**
     * How long a runner may go without finishing a batch before another takes its import over: the time that a crash costs. A
     * batch under way holds the row of its file, so that nobody takes over in its middle, however long it lasts.
     */
    @WithDefault("PT20S")
    Duration lease();

    /** A runner that has not come round for so long is not alive. More than the longest transaction. */
    @WithDefault("PT2M")
    Duration silenceMax();

    /** How long an idle runner waits before it looks again; a file that comes to its own process wakes it at once. */
    @WithDefault("PT1S")
    Duration pollEvery();

    /** Tries of one batch that fails for an unforeseen reason, before the import stops and waits for a person. */
    @WithDefault("5")
    int attemptsMax();

    /** Waits after trouble: the first, doubling up to the longest, or for one batch that fails up to a minute. */
    @WithDefault("PT0.2S")
    Duration retryFirst();

    /** See {@link #retryFirst()}. */
    @WithDefault("PT5S")
    Duration retryLongest();

    /** What was begun to be sent so long ago and never came to its end is thrown away. */
    @WithDefault("PT1H")
    Duration receivingMax();
}
