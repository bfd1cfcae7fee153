package pqs.surveillance.methods.maxsprt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Replay;

class PoissonMaxSprtTest {

    @ParameterizedTest
    @CsvSource({
        "1,1,2.853937",
        "2,1,3.046977",
        "5,1,3.297182797285",
        "10,1,3.467951580334",
        "20,1,3.628123015872",
        "5,4,2.623668472255",
        "10,4,2.921561329786",
        "20,4,3.176370321775"
    })
    void criticalValuesAsPublished(double upperLimit, int least, double critical) {
        assertThat(test(upperLimit, least, 0.05).criticalValue()).isCloseTo(critical, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"4,1.5,1.423317012047", "6,2,2.591673732009", "9,5,1.290079984119", "2,2,0", "1,3,0", "0,1,0"})
    void likelihoodRatios(int events, double expected, double ratio) {
        assertThat(PoissonMaxSprt.logLikelihoodRatio(events, expected)).isCloseTo(ratio, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"3.7,2,0.02", "12.5,3,0.1", "0.4,1,0.05"})
    void offTheTableAlarmsAsOftenInSimulation(double upperLimit, int least, double alpha) {
        long seed = 17;
        double critical = test(upperLimit, least, alpha).criticalValue();
        var random = new SplittableRandom(seed);
        int runs = 200_000;
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            double expected = 0;
            int events = 0;
            boolean alarmed = false;
            while (!alarmed) {
                expected += -Math.log(1 - random.nextDouble());
                if (expected > upperLimit) {
                    break;
                }
                events++;
                double ratio = events > expected ? events * Math.log(events / expected) - events + expected : 0;
                alarmed = events >= least && ratio >= critical;
            }
            alarms += alarmed ? 1 : 0;
        }
        assertThat(alarms / (double) runs).as("seed " + seed).isCloseTo(alpha, within(4 * Math.sqrt(alpha / runs)));
    }

    @Test
    void longTestsAndManyEventsAreStillExact() {
        double critical = test(1_000, 1, 0.05).criticalValue();
        assertThat(critical).isBetween(4.2, 4.6);
        assertThat(CriticalValue.alarmProbability(1_000, 1, critical)).isCloseTo(0.05, within(1e-9));
        assertThat(test(1_000, 900, 0.05).criticalValue()).isLessThan(critical);
    }

    @Test
    void whereEventsAreTooUnlikelyNoValueHasTheAlpha() {
        assertThat(PoissonMaxSprt.of(0.01, 1, 0.05)).isEmpty();
        assertThat(PoissonMaxSprt.of(1, 6, 0.05)).isEmpty();
        assertThat(PoissonMaxSprt.of(0.06, 1, 0.05)).isPresent();
    }

    @Test
    void alarmsAtTheFirstLookWithEnoughEvents() {
        var test = test(10, 4, 0.05);
        int[] events = {3, 4, 5, 6};
        double[] expected = {0.2, 0.5, 1, 1.5};
        assertThat(test.firstAlarm(events, expected)).hasValue(1);
        assertThat(test.firstAlarm(new int[] {1, 30}, new double[] {1, 11})).isEmpty();
        assertThat(test(10, 1, 0.05).firstAlarm(events, expected)).hasValue(0);
    }

    @Test
    void resultCarriesThePathAndItsP() {
        var test = test(10, 1, 0.05);
        var result = test.result(new int[] {1, 4}, new double[] {0.9, 1.2});
        assertThat(result.path())
                .containsExactly(PoissonMaxSprt.logLikelihoodRatio(1, 0.9), PoissonMaxSprt.logLikelihoodRatio(4, 1.2));
        assertThat(result.p().orElseThrow()).isBetween(0.05, 0.5);
        assertThat(result.canonical()).contains("\"name\":\"poisson-maxsprt\"", "\"alarms\":[]");
        assertThat(test.result(new int[] {0}, new double[] {1}).p()).hasValue(1);
    }

    /** A look later, or a look of the past corrected, with the same events and expectations since. */
    @Test
    void lookByLookIsAsTheWhole() {
        Replay.isAsTheWhole(
                60,
                random -> {
                    var test = test(5 + 20 * random.nextDouble(), 1 + random.nextInt(4), 0.05);
                    return new Replay.Streamed<Since, PoissonMaxSprt.Look>(
                            PoissonMaxSprt.Look.START,
                            (look, since) ->
                                    test.next(look, look.events() + since.events(), look.expected() + since.expected()),
                            (all, looks) -> test.result(looks, OptionalDouble.empty()),
                            all -> {
                                int[] events =
                                        all.stream().mapToInt(Since::events).toArray();
                                double[] expected = all.stream()
                                        .mapToDouble(Since::expected)
                                        .toArray();
                                Arrays.parallelPrefix(events, Integer::sum);
                                for (int look = 1; look < expected.length; look++) {
                                    expected[look] += expected[look - 1];
                                }
                                return test.result(events, expected);
                            });
                },
                random -> new Since(random.nextInt(3) / 2, 0.05 + random.nextDouble()));
    }

    private record Since(int events, double expected) {}

    /** Event by event, at once rather than at looks. */
    @ParameterizedTest
    @CsvSource({"10,1,1", "10,1,2", "10,4,1.5", "3,2,5"})
    void powerAndTimesAsSimulated(double upperLimit, int minimumEvents, double relativeRisk) {
        long seed = 19;
        var random = new SplittableRandom(seed);
        var test = test(upperLimit, minimumEvents, 0.05);
        int runs = 40_000;
        int alarms = 0;
        double ended = 0;
        double signalled = 0;
        for (int run = 0; run < runs; run++) {
            double time = 0;
            int events = 0;
            boolean alarmed = false;
            while (!alarmed && time < upperLimit) {
                time -= Math.log(1 - random.nextDouble()) / relativeRisk;
                events++;
                alarmed = time < upperLimit
                        && events >= minimumEvents
                        && PoissonMaxSprt.logLikelihoodRatio(events, time) >= test.criticalValue();
            }
            ended += Math.min(time, upperLimit);
            alarms += alarmed ? 1 : 0;
            signalled += alarmed ? time : 0;
        }
        var exact = test.performance(relativeRisk);
        assertThat((double) alarms / runs).as("seed " + seed).isCloseTo(exact.power(), within(0.01));
        assertThat(ended / runs).as("seed " + seed).isCloseTo(exact.timeToEnd(), withinPercentage(1));
        assertThat(signalled / alarms).as("seed " + seed).isCloseTo(exact.timeToSignal(), withinPercentage(6));
    }

    @Test
    void aTestBegunAnewHasFalseAlarmsAYear() {
        var test = test(10, 1, 0.05);
        var result = test.result(new int[] {1}, new double[] {1}, 20);
        double perTest = test.performance(1).timeToEnd();
        assertThat(perTest).isBetween(9.5, 10.0);
        assertThat(result.falseAlarmsPerYear().orElseThrow()).isCloseTo(0.05 * 20 / perTest, within(1e-9));
        assertThat(result.canonical()).contains("\"expectedPerYear\":20.0");
        assertThatThrownBy(() -> test.performance(0)).hasMessageStartingWith("relativeRisk is 0.0");
    }

    @Test
    void refusesWhatIsNoTest() {
        assertThatThrownBy(() -> PoissonMaxSprt.of(0, 1, 0.05))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("T is 0.0");
        assertThatThrownBy(() -> PoissonMaxSprt.of(1, 0, 0.05)).hasMessageStartingWith("M is 0");
        assertThatThrownBy(() -> PoissonMaxSprt.of(1, 1, 1)).hasMessageStartingWith("alpha is 1.0");
        assertThatThrownBy(() -> test(10, 1, 0.05).path(new int[] {2, 1}, new double[] {1, 2}))
                .hasMessageStartingWith("events[1] is fewer");
        assertThatThrownBy(() -> test(10, 1, 0.05).path(new int[] {1, 1}, new double[] {1, 1}))
                .hasMessageStartingWith("expected[1] is no more");
        var before = new PoissonMaxSprt.Look(2, 1, 0.4, 0.4, false);
        assertThatThrownBy(() -> test(10, 1, 0.05).next(before, 1, 2)).hasMessageStartingWith("events is fewer");
        assertThatThrownBy(() -> test(10, 1, 0.05).next(before, 2, 1)).hasMessageStartingWith("expected is no more");
        assertThatThrownBy(() -> PoissonMaxSprt.logLikelihoodRatio(1, 0)).hasMessageStartingWith("expected is 0.0");
    }

    private static PoissonMaxSprt test(double upperLimit, int least, double alpha) {
        return PoissonMaxSprt.of(upperLimit, least, alpha).orElseThrow();
    }
}
