package pqs.workbench.evaluate;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import pqs.surveillance.watch.Observation;
import pqs.surveillance.watch.Watch;
import pqs.surveillance.watch.WatchRules;

/**
 * Populations, drawn from seeds that follow each other, which any rule set can be tried on.
 *
 * @param seed of the first population
 * @param shown what of the observations the rules get to see
 */
record Trial(Simulation.Plan plan, long seed, int populations, Predicate<Observation> shown) {

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final double MONTHS_A_YEAR = 12;

    Score of(WatchRules rules) {
        var watch = new Watch(rules);
        var score = Score.NOTHING;
        for (int population = 0; population < populations; population++) {
            score = score.and(of(watch, Simulation.of(plan, seed + population)));
        }
        return score;
    }

    private Score of(Watch watch, Simulation simulation) {
        var alarms =
                watch.replay(simulation.observations().stream().filter(shown).toList());
        int falseAlarms = 0;
        var first = new HashMap<String, Double>();
        for (var alarm : alarms) {
            var provider = alarm.place().provider();
            var onset = simulation.faults().get(provider);
            if (onset == null) {
                falseAlarms++;
            } else if (!alarm.firedAt().isBefore(onset)) {
                first.putIfAbsent(provider, ChronoUnit.DAYS.between(onset, alarm.firedAt()) / DAYS_A_MONTH);
            }
        }
        int well = plan.providers() - simulation.faults().size();
        return new Score(
                well * plan.months() / MONTHS_A_YEAR,
                falseAlarms,
                simulation.faults().size(),
                List.copyOf(first.values()));
    }
}
