package pqs.workbench.evaluate;

import java.io.PrintStream;
import java.util.List;
import pqs.surveillance.watch.WatchRules;

/** Which rises to ask for together: variants of our rule at one false-alarm rate, on the seeds that settings are chosen on. */
record RatioChoice(Setup setup) {

    private static final List<List<Double>> RATIOS =
            List.of(List.of(2.0), WatchRules.DEFAULT_RATIOS, List.of(1.3, 2.0, 4.0), List.of(1.5, 2.5, 5.0));
    private static final double FALSE_ALARMS = 0.03;

    void print(PrintStream out) {
        out.println("## The choice of ratios");
        for (double mean : setup.means()) {
            out.printf("%n%s concerns a month:%n%n%s%n", mean, Result.header(HeadToHead.FAULTS));
            for (var ratios : RATIOS) {
                var variant = Contender.ours(Setup.CONCERNS, ratios);
                double setting =
                        variant.tuned(setup.chosen(Disturbance.NONE, mean, Setup.CONCERNS_AND_ACTIVITY), FALSE_ALARMS);
                out.println(Result.of(
                                "ratios " + ratios,
                                variant.at(setting),
                                setting,
                                false,
                                HeadToHead.FAULTS,
                                disturbance -> setup.chosen(disturbance, mean, Setup.CONCERNS_AND_ACTIVITY))
                        .row(List.of()));
            }
        }
        out.println();
    }
}
