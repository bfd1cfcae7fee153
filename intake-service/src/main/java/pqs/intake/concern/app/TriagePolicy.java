package pqs.intake.concern.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import pqs.platform.time.DeadlineSource;

/**
 * How soon a concern must be taken up, and who says so. No law or contract that we know of sets a time, so that this is data:
 * whoever changes a length raises the version, and running deadlines keep theirs.
 */
@ConfigMapping(prefix = "intake.triage")
public interface TriagePolicy {

    /** As {@link pqs.platform.time.Length#code} writes it. */
    @WithDefault("3 working-days")
    String acknowledgeWithin();

    /** The same for an urgent concern, at any hour of the day: the person on call is paged. */
    @WithDefault("4 hours")
    String acknowledgeUrgentWithin();

    /** How binding the source is. */
    @WithDefault("local-choice")
    DeadlineSource.Kind source();

    /** What to look the rule up by. */
    @WithDefault("Taking up concerns")
    String reference();

    @WithDefault("1")
    String version();

    /** When somebody is on call for urgent concerns, as the form says it. */
    @WithDefault("every day, at all hours")
    String urgentCover();
}
