package pqs.surveillance.flag.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import pqs.platform.time.DeadlineSource;

/**
 * How soon a flag must be taken up, and who says so. No law or contract that we know of sets a time, so that this is data:
 * whoever changes the length raises the version, and running deadlines keep theirs.
 */
@ConfigMapping(prefix = "surveillance.flags.acknowledgement")
interface AcknowledgementPolicy {

    /** As {@link pqs.platform.time.Length#code} writes it: 24 working hours, in the shorter reading. */
    @WithDefault("24 working-hours working-days")
    String within();

    /** How binding the source is. */
    @WithDefault("local-choice")
    DeadlineSource.Kind source();

    /** What to look the rule up by. */
    @WithDefault("Taking up flags")
    String reference();

    @WithDefault("1")
    String version();

    /** How long the time may be paused at most, under the same source. Then it runs again by itself. */
    @WithDefault("5 working-days")
    String pausedAtMost();
}
