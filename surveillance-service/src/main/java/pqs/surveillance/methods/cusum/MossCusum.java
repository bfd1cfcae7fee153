package pqs.surveillance.methods.cusum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * The chart of the Maternity Outcomes Signal System of NHS England (nhsengland/Maternity-MOSS, 2025): monthly counts of a site
 * against a doubling of its in-control mean, with a threshold for each of two levels; {@link MossDesign} says how k and the
 * thresholds come about.
 *
 * <p>S_t = max(0, S_(t-1) + x_t - k); when S_(t-1), to six decimals, has reached h2, the month restarts from max(0, x_t - k).
 * Level 2 where S_t &gt;= h2; otherwise level 1 where S_t &gt;= h1 and the month has at least one event; otherwise 0.
 *
 * @param cusum S of each month, to six decimals
 * @param level of each month: 0, 1 or 2
 */
public record MossCusum(MossDesign design, List<Integer> counts, List<Double> cusum, List<Integer> level) {

    public static final MethodVersion VERSION = new MethodVersion("moss-poisson-cusum", 3);

    private static final double SIX_DECIMALS = 1e6;

    public MossCusum {
        counts = List.copyOf(counts);
        cusum = List.copyOf(cusum);
        level = List.copyOf(level);
    }

    /** @param inControlMean events a month, rounded to 0.01 as the system does */
    public static MossCusum of(int[] counts, double inControlMean) {
        return of(counts, MossDesign.of(inControlMean));
    }

    public static MossCusum of(int[] counts, MossDesign design) {
        Check.counts("counts", counts);
        var cusum = new ArrayList<Double>(counts.length);
        var level = new ArrayList<Integer>(counts.length);
        double s = 0;
        for (int count : counts) {
            s = next(design, s, count);
            double shown = sixDecimals(s);
            cusum.add(shown);
            level.add(level(design, shown, count));
        }
        return new MossCusum(design, Arrays.stream(counts).boxed().toList(), cusum, level);
    }

    /** S of the month after one whose S, not rounded, was this; 0 before the first. */
    public static double next(MossDesign design, double s, int count) {
        double before = sixDecimals(s) >= design.h2() ? 0 : s;
        return Math.max(0, before + count - design.k());
    }

    /** Level of a month whose S, to six decimals, is this. */
    public static int level(MossDesign design, double shown, int count) {
        if (shown >= design.h2()) {
            return 2;
        }
        return count > 0 && shown >= design.h1() ? 1 : 0;
    }

    static double sixDecimals(double value) {
        return Math.rint(value * SIX_DECIMALS) / SIX_DECIMALS;
    }

    /**
     * With the threshold and the run length of level 2; those of level 1 are among the values. p is that of the last S on the
     * lattice of the run lengths, where the chart goes on through its alarms ({@link StateProbability#stationary}); it is left
     * out where the mean is not below k.
     */
    public MethodResult result() {
        return new MethodResult(
                VERSION,
                Map.of("inControlMean", design.inControlMean(), "rateRatio", 2, "level1Arl", 20, "level2Arl", 100),
                Map.of("counts", counts),
                List.copyOf(cusum),
                Optional.of(new Threshold(design.h2(), AlarmConvention.AT_OR_ABOVE, MossDesign.HOW_COMPUTED)),
                p(),
                OptionalDouble.of(design.arl2()),
                OptionalDouble.of(MossDesign.MONTHS_A_YEAR / design.arl2()),
                Map.of("k", design.k(), "h1", design.h1(), "arlAtH1", design.arl1(), "level", level));
    }

    private OptionalDouble p() {
        var k = design.onLattice();
        if (!(design.inControlMean() < k.value())) {
            return OptionalDouble.empty();
        }
        var inControl = new CountDistribution.Poisson(design.inControlMean());
        double nearest = Math.rint(cusum.getLast() * k.denominator()) / k.denominator();
        return OptionalDouble.of(StateProbability.stationary(inControl, k).atLeast(nearest));
    }

    /**
     * To 0.01 as R does from version 4.0 on: of the two hundredths about it the one that is nearer as differences are computed in
     * binary fractions, and the even one where both are as near (0.615 is 0.62, though its binary fraction lies below the half).
     */
    static double hundredths(double value) {
        if (!(value > 0 && value < 1e9)) {
            throw new InvalidInput("inControlMean", "is " + value, "give the events expected a month, above 0");
        }
        double steps = Math.floor(value * 100);
        double below = steps / 100;
        double above = Math.ceil(value * 100) / 100;
        double down = value - below;
        double up = above - value;
        return down < up || (down == up && steps % 2 == 0) ? below : above;
    }
}
