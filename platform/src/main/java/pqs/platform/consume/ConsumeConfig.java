package pqs.platform.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the consumer loops. */
@ConfigMapping(prefix = "pqs.consumer")
interface ConsumeConfig {

    /** Whether this process reads topics. */
    @WithDefault("true")
    boolean enabled();

    /** First part of every group id; only tests change it. */
    @WithDefault("pqs")
    String groupPrefix();

    /** How long a poll waits for records; also the longest a shutdown waits for an idle loop. */
    @WithDefault("PT0.25S")
    Duration pollMax();

    @WithDefault("200")
    int pollRecordsMax();

    /** How long the records of one poll may be handled before the next poll; less than Kafka's max.poll.interval.ms. */
    @WithDefault("PT1M")
    Duration turnMax();

    /** The longest value that is read; what is longer parks its key. The outbox refuses to append it in the first place. */
    @WithDefault("262144")
    int valueBytesMax();

    /** The longest value that is kept with a parked key; of what is longer only the place in the topic is kept. */
    @WithDefault("4194304")
    int parkedValueBytesMax();

    /** Tries of one record, the first included, before its key is parked. */
    @WithDefault("5")
    int attemptsMax();

    /** Waits between the tries of one record: the first, doubling up to the longest. All together less than 5 s. */
    @WithDefault("PT0.1S")
    Duration retryFirst();

    @WithDefault("PT2S")
    Duration retryLongest();

    /** Waits while the database or the broker is away: the first, doubling up to the longest, for ever. */
    @WithDefault("PT0.2S")
    Duration troubleFirst();

    @WithDefault("PT3S")
    Duration troubleLongest();

    /**
     * How long one record may meet trouble while the database answers others, before its key is parked: it must not hold
     * up its partition for ever.
     */
    @WithDefault("PT10M")
    Duration troubleMax();

    /** The longest transaction of one record. */
    @WithDefault("PT30S")
    Duration transactionMax();

    /** The broker gives a silent reader's partitions to another after this. */
    @WithDefault("PT6S")
    Duration sessionMax();

    /** A loop that has not come round for so long is not alive. More than the longest transaction. */
    @WithDefault("PT2M")
    Duration silenceMax();

    /** How long a shutdown waits for the record in hand. */
    @WithDefault("PT10S")
    Duration drainMax();

    /** Records of a parked key that one press of the button tries; what is left waits for the next. */
    @WithDefault("1000")
    int replayRecordsMax();

    /** How often the number of parked keys is measured. */
    @WithDefault("PT10S")
    Duration measureEvery();
}
