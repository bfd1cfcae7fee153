package pqs.workbench.evaluate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;
import pqs.surveillance.watch.ChartKind;
import pqs.surveillance.watch.Level;
import pqs.surveillance.watch.WatchRule;
import pqs.surveillance.watch.WatchRules;

/**
 * A method that can be made louder or quieter.
 *
 * @param quietest and {@code loudest} settings that are tried
 * @param published the setting under which it is published, where there is one
 */
record Contender(
        String name, DoubleFunction<WatchRules> rules, double quietest, double loudest, OptionalDouble published) {

    private static final int ROUNDS = 10;

    /** The rate-rise rule with one line a provider. */
    static Contender ours(List<String> measures) {
        return ours(measures, WatchRules.DEFAULT_RATIOS);
    }

    static Contender ours(List<String> measures, List<Double> ratios) {
        return new Contender(
                "learned baseline (ours)",
                budget -> rules(
                        budget,
                        new WatchRule.RateRise(
                                1,
                                parts(measures),
                                Map.of(Level.PROVIDER, 1.0),
                                ratios,
                                WatchRules.DEFAULT_MONTHS_BACK,
                                WatchRules.DEFAULT_REST_MONTHS,
                                1)),
                0.001,
                1,
                OptionalDouble.empty());
    }

    static List<Contender> others(List<String> measures) {
        return List.of(
                chart("XmR, upper limit", ChartKind.XMR, measures, 60, 0.5, OptionalDouble.of(3)),
                chart("EARS C2", ChartKind.EARS_C2, measures, 30, 0.5, OptionalDouble.of(3)),
                chart("MOSS-style CUSUM", ChartKind.MOSS_CUSUM, measures, 1e5, 6, OptionalDouble.of(100)),
                chart("Farrington flexible", ChartKind.FARRINGTON, measures, 1e-12, 0.4, OptionalDouble.of(0.005)));
    }

    /** Cannot be made louder or quieter: it has no setting. */
    static WatchRules xmrAllRules(List<String> measures) {
        return rules(1, new WatchRule.Chart(ChartKind.XMR_ALL_RULES, measures, 3));
    }

    private static Contender chart(
            String name,
            ChartKind kind,
            List<String> measures,
            double quietest,
            double loudest,
            OptionalDouble published) {
        return new Contender(
                name, setting -> rules(1, new WatchRule.Chart(kind, measures, setting)), quietest, loudest, published);
    }

    private static WatchRules rules(double budget, WatchRule rule) {
        return new WatchRules("evaluated", 1, budget, StepUpProcedure.BENJAMINI_HOCHBERG, List.of(rule));
    }

    private static Map<String, Double> parts(List<String> measures) {
        return measures.stream().collect(Collectors.toMap(measure -> measure, measure -> 1.0));
    }

    WatchRules at(double setting) {
        return rules.apply(setting);
    }

    /** The loudest setting, to within a few per cent, at which there are at most so many false alarms a provider-year. */
    double tuned(Trial inControl, double falseAlarmsPerProviderYear) {
        double quiet = quietest;
        double loud = loudest;
        for (int round = 0; round < ROUNDS; round++) {
            double middle = Math.sqrt(quiet * loud);
            if (inControl.of(at(middle)).falseAlarmsPerProviderYear() > falseAlarmsPerProviderYear) {
                loud = middle;
            } else {
                quiet = middle;
            }
        }
        return quiet;
    }
}
