package pqs.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.watch.Observation;

class SimulationTest {

    private static Simulation of(Disturbance disturbance, long seed) {
        return Simulation.of(new Simulation.Plan(disturbance, 1, 40, 72, 8), seed);
    }

    private static double perProviderMonth(Simulation simulation, String measure) {
        return simulation.observations().stream()
                        .filter(one -> one.measure().equals(measure))
                        .mapToInt(Observation::count)
                        .sum()
                / (40.0 * 72);
    }

    @Test
    void theSameSeedGivesTheSameHistoryAndAnotherAnother() {
        assertThat(of(Disturbance.DOUBLING, 1).observations())
                .isEqualTo(of(Disturbance.DOUBLING, 1).observations());
        assertThat(of(Disturbance.DOUBLING, 2).observations())
                .isNotEqualTo(of(Disturbance.DOUBLING, 1).observations());
    }

    @Test
    void countsAreAsPlanned() {
        var simulation = of(Disturbance.NONE, 7);

        assertThat(simulation.faults()).isEmpty();
        assertThat(perProviderMonth(simulation, "activity")).as("seed 7").isCloseTo(108, within(20.0));
        assertThat(perProviderMonth(simulation, "concern")).as("seed 7").isCloseTo(1.08, within(0.25));
        assertThat(perProviderMonth(simulation, "long-scan") / perProviderMonth(simulation, "activity"))
                .as("seed 7")
                .isCloseTo(0.3, within(0.01));
    }

    @Test
    void oneProviderInEightHasTheFaultInTheMiddleThird() {
        var faults = of(Disturbance.DOUBLING, 7).faults();

        assertThat(faults).hasSize(5).containsKeys("SIM000", "SIM008", "SIM032");
        assertThat(faults.values()).allMatch(day -> day.getYear() >= 2032 && day.getYear() <= 2033);
    }

    @Test
    void aDoublingDoublesConcernsAndNothingElse() {
        var before = new int[2];
        var after = new int[2];
        for (long seed = 0; seed < 5; seed++) {
            var simulation = of(Disturbance.DOUBLING, seed);
            for (var one : simulation.observations()) {
                var onset = simulation.faults().get(one.place().provider());
                if (onset != null
                        && (one.measure().equals("concern") || one.measure().equals("activity"))) {
                    var counts = one.occurredOn().isBefore(onset) ? before : after;
                    counts[one.measure().equals("concern") ? 0 : 1] += one.count();
                }
            }
        }

        double ratio = ((double) after[0] / after[1]) / ((double) before[0] / before[1]);
        assertThat(ratio).as("seeds 0 to 4").isBetween(1.75, 2.25);
    }

    @Test
    void aSilentProviderReturnsNothingMore() {
        var simulation = of(Disturbance.SILENT_FEED, 3);

        assertThat(simulation.observations()).noneMatch(one -> {
            var onset = simulation.faults().get(one.place().provider());
            return onset != null && one.occurredOn().isAfter(onset.plusMonths(1));
        });
    }

    @Test
    void scoresAddUp() {
        var one = new Score(10, 1, 3, List.of(14.0, 2.0));
        var both = one.and(new Score(30, 1, 1, List.of(5.0)));

        assertThat(both.falseAlarmsPerProviderYear()).isEqualTo(0.05);
        assertThat(both.delays()).containsExactly(2.0, 5.0, 14.0);
        assertThat(both.found(12)).isEqualTo(0.5);
        assertThat(both.medianDelay()).isEqualTo(5);
        assertThat(new Score(1, 0, 4, List.of(1.0)).median()).isEqualTo("–");
    }
}
