package pqs.surveillance.methods.xmr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XmrRunLengthTest {

    private static final int RUNS = 40_000;
    private static final int POINTS_MAX = 4_000;

    /** By the rules as they are applied to a series, with known limits; the standard error is 0.5 %. */
    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void asSimulatedUnderBothRuleSets(RuleSet ruleSet) {
        long seed = 21;
        var random = new SplittableRandom(seed);
        var limits = new Limits(0, POINTS_MAX, POINTS_MAX, 0, 2 / Math.sqrt(Math.PI));
        long points = 0;
        double[] newest = new double[8];
        for (int run = 0; run < RUNS; run++) {
            int length = 0;
            boolean quiet = true;
            while (quiet) {
                // The rules look back over six points before the newest.
                System.arraycopy(newest, 1, newest, 0, 7);
                newest[7] = random.nextGaussian();
                length++;
                double[] seen = Arrays.copyOfRange(newest, 8 - Math.min(length, 8), 8);
                quiet = Rules.causes(seen, limits, ruleSet).stream()
                        .allMatch(cause -> cause == SpecialCause.COMMON_CAUSE);
            }
            points += length;
        }
        assertThat(points / (double) RUNS).as("seed " + seed).isCloseTo(XmrRunLength.IN_CONTROL, withinPercentage(1.5));
    }
}
