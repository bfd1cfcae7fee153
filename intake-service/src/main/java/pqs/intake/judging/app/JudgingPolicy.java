package pqs.intake.judging.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import pqs.platform.time.DeadlineSource;

/**
 * How soon the harm of a concern must be judged once somebody has taken it up, and who says so. No law or contract that we know of
 * sets a time, so that this is data: whoever changes a length raises the version, and running deadlines keep theirs.
 */
@ConfigMapping(prefix = "intake.judging")
interface JudgingPolicy {

    /** As {@link pqs.platform.time.Length#code} writes it. */
    @WithDefault("10 working-days")
    String within();

    /** The same for an urgent concern. */
    @WithDefault("2 working-days")
    String urgentWithin();

    /** How binding the source is. */
    @WithDefault("local-choice")
    DeadlineSource.Kind source();

    /** What to look the rule up by. */
    @WithDefault("Judging the harm of concerns")
    String reference();

    @WithDefault("1")
    String version();
}
