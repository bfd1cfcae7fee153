package pqs.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the outbox and its relay. */
@ConfigMapping(prefix = "pqs.outbox")
interface OutboxConfig {

    /** Whether this process publishes; appending always works. */
    @WithDefault("true")
    boolean relayEnabled();

    /** The longest JSON that may be appended; consumers refuse what is longer. */
    @WithDefault("262144")
    int dataBytesMax();

    /** Rows taken in one round, which is one transaction. */
    @WithDefault("500")
    int batchRowsMax();

    /** How long an idle relay waits for a notification before it looks by itself. */
    @WithDefault("PT1S")
    Duration pollEvery();

    /**
     * How long the records of one wave may take from sending to acknowledgement. A round is as many waves as its busiest key
     * has rows, but see {@link #roundMax()}; a key or topic that failed drops out of the rest.
     */
    @WithDefault("PT10S")
    Duration deliveryMax();

    /**
     * After this a round begins no further wave, however many rows of a slow key it still holds: it marks what went out and
     * commits. So neither its transaction nor the liveness of the relay depends on how slow the broker is.
     */
    @WithDefault("PT20S")
    Duration roundMax();

    /** How long one request to the broker, or finding out where a topic lives, may take. */
    @WithDefault("PT5S")
    Duration requestMax();

    /** Waits between tries while the broker or the database is away: the first, doubling up to the longest. */
    @WithDefault("PT0.2S")
    Duration retryFirst();

    /** See {@link #retryFirst()}. Short enough that a backlog is gone within 30 s of the broker's return. */
    @WithDefault("PT5S")
    Duration retryLongest();

    /** How long published rows stay, for people to look at. */
    @WithDefault("P7D")
    Duration retention();

    @WithDefault("PT10M")
    Duration purgeEvery();

    /** Rows deleted in one transaction of a purge. */
    @WithDefault("1000")
    int purgeRowsMax();

    /** A relay that has not come round for so long is not alive. More than the longest round, its last wave included. */
    @WithDefault("PT2M")
    Duration silenceMax();

    /** How often backlog and age are measured. */
    @WithDefault("PT5S")
    Duration measureEvery();
}
