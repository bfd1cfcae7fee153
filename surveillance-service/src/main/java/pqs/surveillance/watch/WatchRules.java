package pqs.surveillance.watch;

import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;

/**
 * A rule set: rules that share one budget of false alarms.
 *
 * @param alarmsPerProviderYear false alarms that all rules together may raise, at all places of a provider, in a year; thresholds
 *     are computed from it, and as they bound the rate, fewer are raised
 * @param procedure by which the q of an alarm is computed over all lines that are open on its day
 */
public record WatchRules(
        String name, int version, double alarmsPerProviderYear, StepUpProcedure procedure, List<WatchRule> rules) {

    /** Rises that are asked for together. */
    public static final List<Double> DEFAULT_RATIOS = List.of(1.5, 2.5);

    /** Five years. */
    public static final int DEFAULT_MONTHS_BACK = 60;

    /**
     * The product's. Its bound allows one false alarm a provider in some eight years; in simulated populations where nothing is
     * wrong there is one in ten to thirty (deploy/docs/methods-evaluation.md).
     */
    public static final WatchRules DEFAULT = new WatchRules(
            "default",
            1,
            0.12,
            StepUpProcedure.BENJAMINI_HOCHBERG,
            List.of(
                    new WatchRule.RateRise(
                            0.9,
                            Measures.WATCHED,
                            Map.of(Level.PROVIDER, 0.5, Level.SITE, 0.2, Level.PRACTITIONER, 0.3),
                            DEFAULT_RATIOS,
                            DEFAULT_MONTHS_BACK),
                    new WatchRule.ReportsSilent(0.1, List.of("concern")),
                    new WatchRule.FeedSilent(2, 2, 7, 6)));

    public WatchRules {
        if (name.isBlank()) {
            throw new InvalidInput("name", "is empty", "name the rule set");
        }
        Check.atLeast("version", version, 1);
        Check.positive("alarmsPerProviderYear", alarmsPerProviderYear);
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new InvalidInput("rules", "are empty", "give at least one");
        }
    }

    /** The false alarms that a rule may raise at all places of a provider in a year. */
    double allowedPerYear(WatchRule rule) {
        double all = rules.stream().mapToDouble(WatchRule::share).sum();
        return all == 0 ? 0 : alarmsPerProviderYear * rule.share() / all;
    }

    /** Such as {@code default-1}. */
    public String versionName() {
        return name + "-" + version;
    }
}
