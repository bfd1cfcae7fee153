package pqs.intake.attention.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import pqs.platform.time.DeadlineSource;

/**
 * How soon a safeguarding lead must see a concern that calls for one, and who says so. "The same day" is read as eight hours of the
 * clock, on every day (ADR 0041). It is data: whoever changes it raises the version, and running deadlines keep theirs.
 */
@ConfigMapping(prefix = "intake.safeguarding")
public interface SafeguardingPolicy {

    /** As {@link pqs.platform.time.Length#code} writes it. */
    @WithDefault("8 hours")
    String seenWithin();

    /** How binding the source is. */
    @WithDefault("local-choice")
    DeadlineSource.Kind source();

    /** What to look the rule up by. */
    @WithDefault("Safeguarding lead sees it the same day")
    String reference();

    @WithDefault("1")
    String version();
}
