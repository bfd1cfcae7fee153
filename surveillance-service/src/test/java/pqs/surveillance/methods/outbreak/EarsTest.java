package pqs.surveillance.methods.outbreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.Replay;

class EarsTest {

    private static final int[] COUNTS = {3, 4, 2, 5, 3, 4, 6, 2, 3, 5, 4, 9, 12, 5, 4, 3};

    /** Seven counts of mean 27/7 and variance 13/7, drawn up by hand. */
    @Test
    void c1IsMeanAndSpreadOfTheSevenBefore() {
        var first = ears(EarsMethod.C1, COUNTS, 0.001).points().getFirst();
        assertThat(first.position()).isEqualTo(8);
        assertThat(first.upper().orElseThrow())
                .isCloseTo(27.0 / 7 + 3.090232306167813 * Math.sqrt(76.0 / 42), within(1e-12));
    }

    @Test
    void c2LeavesAGapOfTwo() {
        var points = ears(EarsMethod.C2, COUNTS, 0.001).points();
        assertThat(points.getFirst().position()).isEqualTo(10);
        assertThat(points.getLast().upper().orElseThrow()).isCloseTo(16.772353639729, within(1e-11));
        assertThat(alarms(points)).containsExactly(12, 13);
    }

    /** {@code earsC(method = "C3")} of R's surveillance 1.20.3, run for this test. */
    @Test
    void c3OfThePackageIsReproduced() {
        var points = ears(EarsMethod.C3_SURVEILLANCE, COUNTS, 0.025).points();
        assertThat(points.stream().map(point -> point.upper().orElseThrow()).toList())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-11 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(11.963187018135, 11.1080576147364, 0.0, 0.0, 9.9229164340921);
        assertThat(alarms(points)).containsExactly(13, 14, 15);
    }

    /** As defined, C3 alarms exactly where the sum of the three excesses is above z. */
    @Test
    void c3AlarmsWhereTheSumOfThreeExcessesIsAboveZ() {
        for (long seed = 0; seed < 200; seed++) {
            int[] counts = random(seed, 40);
            for (var point : ears(EarsMethod.C3, counts, 0.025).points()) {
                double sum = 0;
                for (int back = 0; back <= 2; back++) {
                    int t = point.position() - 1 - back;
                    int[] before = Arrays.copyOfRange(counts, t - 9, t - 2);
                    double mean = Arrays.stream(before).average().orElseThrow();
                    double squares = Arrays.stream(before)
                            .mapToDouble(y -> (y - mean) * (y - mean))
                            .sum();
                    sum += Math.max(0, (counts[t] - mean) / Math.sqrt(squares / 6) - 1);
                }
                if (point.upper().isPresent() && counts[point.position() - 1] > 0) {
                    assertThat(point.alarm())
                            .as("seed %d, position %d", seed, point.position())
                            .isEqualTo(sum > 1.959963984540054);
                }
            }
        }
    }

    @Test
    void aBaselineWithoutSpreadLeavesC3Undefined() {
        var points = ears(EarsMethod.C3_SURVEILLANCE, new int[13], 0.025).points();
        assertThat(points).allMatch(point -> point.upper().isEmpty() && !point.alarm());
        assertThat(ears(EarsMethod.C1, new int[] {2, 2, 2, 2, 2, 2, 2, 2, 3}, 0.001)
                        .points())
                .extracting(EarsPoint::alarm)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @EnumSource(EarsMethod.class)
    void oneMoreCountAndALateCorrectionAreAsIfComputedAnew(EarsMethod method) {
        for (long seed = 0; seed < 100; seed++) {
            int[] counts = random(seed, 30);
            var ears = ears(method, Arrays.copyOf(counts, 15), 0.01);
            for (int t = 15; t < counts.length; t++) {
                ears = ears.next(counts[t]);
            }
            assertThat(ears).as("seed %d", seed).isEqualTo(ears(method, counts, 0.01));
            int position = 1 + new SplittableRandom(seed).nextInt(counts.length);
            counts[position - 1] += 3;
            assertThat(ears.corrected(position, counts[position - 1]))
                    .as("seed %d, position %d", seed, position)
                    .isEqualTo(ears(method, counts, 0.01));
        }
    }

    @ParameterizedTest
    @EnumSource(EarsMethod.class)
    void pointByPointIsAsTheWhole(EarsMethod method) {
        Replay.isAsTheWhole(
                60,
                random -> Replay.Streamed.<Integer, Growing>value(
                        new Growing(List.of(), Optional.empty()),
                        (before, count) -> before.with(method, count),
                        now -> now.ears().orElseThrow().toResult(),
                        all -> new Growing(all, Optional.of(ears(method, array(all), 0.01)))),
                random -> random.nextInt(6));
    }

    /** Counts, and what is said of them as soon as there are enough. */
    private record Growing(List<Integer> counts, Optional<Ears> ears) {

        Growing with(EarsMethod method, int count) {
            var all = new ArrayList<>(counts);
            all.add(count);
            var more = ears.map(one -> one.next(count)).or(() -> switch (Ears.of(method, array(all), 7, 0.01)) {
                case Judgement.Enough<Ears>(Ears found) -> Optional.of(found);
                case Judgement.TooLittle<Ears> few -> Optional.empty();
            });
            return new Growing(all, more);
        }
    }

    private static int[] array(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One in 0.0138 by Student's t with six degrees of freedom, where counts are many enough to be nearly normal. */
    @Test
    void c1AlarmsFalselyFarMoreOftenThanAlphaSays() {
        var random = new SplittableRandom(20131);
        int[] counts = new int[40_000];
        for (int t = 0; t < counts.length; t++) {
            counts[t] = (int) Math.round(1000 + 30 * random.nextGaussian());
        }
        double rate =
                (double) alarms(ears(EarsMethod.C1, counts, 0.001).points()).size() / counts.length;
        assertThat(rate).isCloseTo(0.0138, within(0.002));
    }

    /** As simulated just above, and R's pt(-qnorm(0.999) / sqrt(8/7), 6). */
    @Test
    void theResultKnowsItsFalseAlarmsAndTheProbabilityOfTheNewestCount() {
        var c1 = ears(EarsMethod.C1, new int[] {1, 2, 3, 4, 5, 6, 7, 10}, 0.001);
        assertThat(c1.falseAlarms().orElseThrow()).isCloseTo(0.01383507, within(1e-8));
        assertThat(c1.toResult(52).falseAlarmsPerYear().orElseThrow())
                .isCloseTo(52 * c1.falseAlarms().orElseThrow(), within(1e-12));
        assertThat(c1.toResult(52).p().orElseThrow()).isCloseTo(0.0203837, within(1e-7));
        assertThat(c1.toResult().falseAlarmsPerYear()).isEmpty();
        assertThat(ears(EarsMethod.C3, COUNTS, 0.025).toResult(52).falseAlarmsPerYear())
                .isEmpty();
        assertThat(ears(EarsMethod.C1, new int[9], 0.001).toResult(52).p()).isEmpty();
    }

    @Test
    void tooFewPointsAreAnAnswer() {
        assertThat(Ears.of(EarsMethod.C3, new int[11], 7, 0.025))
                .isEqualTo(new Judgement.TooLittle<Ears>(11, 12, "points"));
    }

    @Test
    void whatIsNotACountIsNamed() {
        assertThatThrownBy(() -> Ears.of(EarsMethod.C1, new int[] {1, -2}, 7, 0.001))
                .hasMessage("counts[1] is -2: counts are whole numbers from 0");
        assertThatThrownBy(() -> Ears.of(EarsMethod.C1, new int[0], 7, 0.001))
                .hasMessage("counts is empty: give at least one value");
        assertThatThrownBy(() -> Ears.of(EarsMethod.C1, COUNTS, 2, 0.001))
                .hasMessage("baseline is 2: give a whole number from 3");
        assertThatThrownBy(() -> Ears.of(EarsMethod.C1, COUNTS, 7, 1)).hasMessageStartingWith("alpha is 1.0");
        assertThatThrownBy(() -> ears(EarsMethod.C1, COUNTS, 0.001).corrected(17, 1))
                .hasMessage("position is 17: there are 16 points");
    }

    @Test
    void theResultSaysWhereAndWhat() {
        assertThat(ears(EarsMethod.C2, COUNTS, 0.001).toResult().canonical())
                .startsWith("{\"inputs\":{\"counts\":[3,4,2,")
                .contains("\"name\":\"ears-c2\"", "\"alarms\":[12,13]", "\"positions\":[10,11,12,13,14,15,16]");
    }

    private static int[] random(long seed, int length) {
        var random = new SplittableRandom(seed);
        return random.ints(length, 0, 6).toArray();
    }

    private static List<Integer> alarms(List<EarsPoint> points) {
        return points.stream().filter(EarsPoint::alarm).map(EarsPoint::position).toList();
    }

    private static Ears ears(EarsMethod method, int[] counts, double alpha) {
        return switch (Ears.of(method, counts, 7, alpha)) {
            case Judgement.Enough<Ears>(Ears found) -> found;
            case Judgement.TooLittle<Ears> few -> throw new AssertionError(few.words());
        };
    }
}
