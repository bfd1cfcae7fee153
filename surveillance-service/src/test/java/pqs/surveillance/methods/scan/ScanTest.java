package pqs.surveillance.methods.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanTest {

    private static final int[] COUNTS = {2, 3, 9, 1, 4, 11, 2, 3};
    private static final double[] BASELINES = {4, 4.5, 4, 3, 5, 5.5, 4, 5};

    @Test
    void unitsOfTheReference() {
        var scan = UnitScan.of(COUNTS, BASELINES, Baselines.SCALED_TO_TOTAL);
        assertThat(scan.best()).isEqualTo(2);
        assertThat(scan.scores().get(2)).isCloseTo(2.725214617892, within(1e-11));
        assertThat(scan.scores().get(5)).isCloseTo(2.672544594212, within(1e-11));
        assertThat(scan.scores().get(0)).isZero();
        assertThat(scan.relativeRisks().get(2)).isCloseTo(2.25, within(1e-12));
    }

    @Test
    void scalingMakesTheUnitOfTheBaselineIrrelevant() {
        double[] thousands =
                IntStream.range(0, 8).mapToDouble(i -> BASELINES[i] * 1000).toArray();
        assertThat(UnitScan.of(COUNTS, thousands, Baselines.SCALED_TO_TOTAL)
                        .scores()
                        .get(2))
                .isCloseTo(2.725214617892, within(1e-9));
        assertThat(UnitScan.of(COUNTS, thousands, Baselines.AS_GIVEN).scores()).containsOnly(0.0);
    }

    /** Two units and three events: 3 : 0 either way has probability 1/4, scores as high as any. */
    @Test
    void significanceIsThatOfTheHighestScore() {
        var scan = UnitScan.of(new int[] {3, 0}, new double[] {1, 1}, Baselines.SCALED_TO_TOTAL);
        var significance = scan.significance(9999, 5);
        assertThat(significance.p()).as("seed 5").isCloseTo(0.25, within(0.015));
        assertThat(scan.significance(9999, 5)).isEqualTo(significance);
        assertThat(UnitScan.of(new int[2], new double[] {1, 1}, Baselines.SCALED_TO_TOTAL)
                        .significance(99, 1)
                        .p())
                .isEqualTo(1.0);
    }

    /** The example of scanstatistics' own test, and another one; scores by the formula in R. */
    @Test
    void spaceTime() {
        var scan = SpaceTimeScan.of(
                new int[][] {{1, 0}, {2, 1}, {0, 20}},
                new double[][] {{2, 1}, {4, 5}, {6, 6}},
                new int[][] {{1}, {2}, {1, 2}});
        assertThat(scan.scores().get(7)).isCloseTo(7.5930484632842, within(1e-12));
        assertThat(scan.scores().subList(0, 7)).containsOnly(0.0);
        assertThat(scan.bestDuration()).isEqualTo(3);
        assertThat(scan.bestZone()).containsExactly(2);
        assertThat(scan.significance(999, 3).p()).as("seed 3").isLessThan(0.01);
        var other = SpaceTimeScan.of(
                new int[][] {{4, 2}, {3, 1}, {0, 2}},
                new double[][] {{1.5, 2}, {2, 2}, {2.5, 2}},
                new int[][] {{1}, {2}, {1, 2}});
        assertThat(other.scores())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(
                        1.7478472881778,
                        0.0,
                        1.1441388387868,
                        2.1988890086088,
                        0.0,
                        1.2549602920852,
                        0.1674469748210,
                        0.0,
                        0.0);
    }

    /** With one failed of two and none of two: ℓ(1,2) + ℓ(0,2) − ℓ(1,4). */
    @Test
    void bernoulliByHand() {
        var scan = BernoulliScan.of(new int[] {1, 0}, new int[] {2, 2}, List.of(List.of(0), List.of(1), List.of(0, 1)));
        assertThat(scan.scores().getFirst())
                .isCloseTo(2 * Math.log(0.5) - Math.log(0.25) - 3 * Math.log(0.75), within(1e-12));
        assertThat(scan.scores().subList(1, 3)).containsOnly(0.0);
        assertThat(scan.best()).isZero();
        assertThat(scan.significance(200, 1).p()).isEqualTo(1.0);
    }

    /** Three failures, all of them in the first of two units of three: 2 · 1 / C(6, 3) = 0.1 either way. */
    @Test
    void bernoulliSignificanceIsExactInTheLimit() {
        var scan = BernoulliScan.of(new int[] {3, 0}, new int[] {3, 3}, List.of(List.of(0), List.of(1)));
        assertThat(scan.significance(20_000, 11).p()).as("seed 11").isCloseTo(0.1, within(0.008));
    }

    @Test
    void theTreeNamesTheBranch() {
        var leaves = List.of(
                new Leaf("P", "north", "ann", 1, 100),
                new Leaf("P", "north", "bob", 9, 100),
                new Leaf("P", "south", "cyd", 1, 100),
                new Leaf("Q", "west", "dee", 1, 150),
                new Leaf("Q", "west", "eve", 2, 150));
        var scan = TreeScan.of(leaves, 999, 42);
        assertThat(scan.branches()).hasSize(10);
        assertThat(scan.best().path()).containsExactly("P", "north", "bob");
        assertThat(scan.best().expected()).isCloseTo(14.0 / 6, within(1e-12));
        assertThat(scan.best().score())
                .isCloseTo(9 * Math.log(9 / (14.0 / 6)) + 5 * Math.log(5 / (14 - 14.0 / 6)), within(1e-12));
        assertThat(scan.significance().p()).as("seed 42").isLessThan(0.02);
        assertThat(scan.best().p()).isEqualTo(scan.significance().p());
        assertThat(scan.branches()).allMatch(branch -> branch.p() >= scan.best().p());
        assertThat(scan.toResult().canonical())
                .isEqualTo(TreeScan.of(leaves, 999, 42).toResult().canonical());
    }

    @Test
    void theTreeNamesTheSiteWhereAllOfItAreWorse() {
        var scan = TreeScan.of(
                List.of(
                        new Leaf("P", "north", "ann", 8, 100),
                        new Leaf("P", "north", "bob", 8, 100),
                        new Leaf("P", "south", "cyd", 1, 200),
                        new Leaf("Q", "west", "dee", 3, 400)),
                999,
                1);
        assertThat(scan.best().path()).containsExactly("P", "north");
    }

    /** Where nothing is wrong p is at most 0.1 about one time in ten, however many branches there are. */
    @Test
    void theTreeAccountsForItsBranches() {
        int low = 0;
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var counts = new CategoryDraw(new double[] {1, 1, 1, 1, 1, 1, 1, 1}).counts(40, random);
            var leaves = IntStream.range(0, 8)
                    .mapToObj(i -> new Leaf("P" + i / 4, "s" + i / 2, "p" + i, counts[i], 1))
                    .toList();
            low += TreeScan.of(leaves, 99, seed).significance().p() <= 0.1 ? 1 : 0;
        }
        assertThat(low / 300.0).as("seeds 0 to 299").isBetween(0.05, 0.15);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> UnitScan.of(new int[] {1}, new double[] {0}, Baselines.AS_GIVEN))
                .hasMessage("baselines[0] is 0.0: give a finite number above 0");
        assertThatThrownBy(() -> SpaceTimeScan.of(new int[][] {{1}}, new double[][] {{1}}, new int[][] {{2}}))
                .hasMessage("zones[0] has unit 2: units count from 1 to 1");
        assertThatThrownBy(() -> BernoulliScan.of(new int[] {3}, new int[] {2}, List.of(List.of(0))))
                .hasMessage("failed[0] is 3: only 2 were examined");
        assertThatThrownBy(() -> TreeScan.of(List.of(), 9, 1))
                .hasMessage("leaves is empty: give at least one practitioner");
        var twice = new Leaf("P", "s", "ann", 1, 1);
        assertThatThrownBy(() -> TreeScan.of(List.of(twice, twice), 9, 1))
                .hasMessage("leaves[1] is [P, s, ann] again: give each once");
    }
}
