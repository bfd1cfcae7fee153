package pqs.intake.response.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import pqs.platform.time.DeadlineSource;

/**
 * How soon a provider is to answer, and who says so. Neither the complaints regulations of 2009 nor PSIRF sets a time for this, so
 * that it is data: whoever changes a length raises the version, and running deadlines keep theirs.
 */
@ConfigMapping(prefix = "intake.responses")
public interface ResponsePolicy {

    /** As {@link pqs.platform.time.Length#code} writes it. */
    @WithDefault("10 working-days")
    String answerWithin();

    /** The same for an urgent question. */
    @WithDefault("2 working-days")
    String answerUrgentWithin();

    /** However often more time is given, none is given beyond so many working days after the question was asked. */
    @WithDefault("40")
    int workingDaysMax();

    /** How binding the source is. */
    @WithDefault("local-choice")
    DeadlineSource.Kind source();

    /** What to look the rule up by. */
    @WithDefault("Answers of providers to concerns")
    String reference();

    @WithDefault("1")
    String version();
}
