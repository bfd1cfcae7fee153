package pqs.surveillance.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;

/**
 * A rule set: rules that share one budget of false alarms.
 *
 * @param alarmsPerProviderYear false alarms that all rules together may raise, at all places of a provider, in a year; thresholds
 *     are computed from it as a bound on their rate
 * @param procedure by which the q of an alarm is computed over all lines that are open on its day
 */
public record WatchRules(
        String name, int version, double alarmsPerProviderYear, StepUpProcedure procedure, List<WatchRule> rules) {

    /** Rises that are asked for together. */
    public static final List<Double> DEFAULT_RATIOS = List.of(1.5, 2.5);

    /** Five years. */
    public static final int DEFAULT_MONTHS_BACK = 60;

    /** Half a year in which people have heard of it. */
    public static final int DEFAULT_REST_MONTHS = 6;

    /** One false alarm of a line in ten years. */
    public static final double DEFAULT_LINE_ALARMS = 0.1;

    /**
     * The product's. Its bound allows one false alarm a provider in four years, and one of a line in ten; in simulated populations there
     * are 0.04 to 0.15 a provider and year (deploy/docs/methods-evaluation.md).
     */
    public static final WatchRules DEFAULT = new WatchRules(
            "default",
            1,
            0.25,
            StepUpProcedure.BENJAMINI_HOCHBERG,
            List.of(
                    new WatchRule.RateRise(
                            0.9,
                            Measures.WATCHED,
                            Map.of(Level.PROVIDER, 0.5, Level.SITE, 0.2, Level.PRACTITIONER, 0.3),
                            DEFAULT_RATIOS,
                            DEFAULT_MONTHS_BACK,
                            DEFAULT_REST_MONTHS,
                            DEFAULT_LINE_ALARMS),
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
        requireOneOfEach(rules);
        requireLinesForReports(rules);
    }

    /** Charts may be given more than once, with other settings; of the other rules a second one would be passed over. */
    private static void requireOneOfEach(List<WatchRule> rules) {
        var seen = new HashSet<Class<?>>();
        for (var rule : rules) {
            if (!(rule instanceof WatchRule.Chart) && !seen.add(rule.getClass())) {
                throw new InvalidInput("rules", "hold " + rule.id() + " twice", "give it once");
            }
        }
    }

    /** Silence is told from what the lines of a rise have learned. */
    private static void requireLinesForReports(List<WatchRule> rules) {
        var lines = new HashSet<String>();
        for (var rule : rules) {
            if (rule instanceof WatchRule.RateRise rise && rise.part(Level.PROVIDER) > 0) {
                lines.addAll(rise.measures().keySet());
            }
        }
        for (var rule : rules) {
            if (rule instanceof WatchRule.ReportsSilent silent && !lines.containsAll(silent.measures())) {
                throw new InvalidInput(
                        "rules",
                        "ask for the silence of " + silent.measures(),
                        "give rate-rise at level provider for the same measures, which learns what is usual");
            }
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
