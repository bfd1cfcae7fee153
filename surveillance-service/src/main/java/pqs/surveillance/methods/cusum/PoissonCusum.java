package pqs.surveillance.methods.cusum;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * CUSUM of counts at a constant expectation: S_0 = 0 or h/2, S_t = max(0, S_(t-1) + x_t - k) (Page 1954; for Poisson counts
 * Lucas, Technometrics 1985). S is kept in whole steps of the lattice of k, so a statistic that equals its threshold does so
 * exactly, however long the series.
 */
public final class PoissonCusum {

    public static final MethodVersion VERSION = new MethodVersion("poisson-cusum", 2);

    private final ReferenceValue lattice;
    private final Threshold threshold;
    private final ResetPolicy reset;
    private final HeadStart start;
    private final ReferenceValue k;
    private final int alarmsFrom;

    /**
     * Where a chart stands.
     *
     * @param steps S in steps of the chart's lattice
     * @param alarmed whether its last point alarmed
     */
    public record State(long steps, boolean alarmed) {}

    public PoissonCusum(ReferenceValue k, Threshold threshold, ResetPolicy reset, HeadStart start) {
        CusumRunLength.requireThreshold(threshold.value(), threshold.convention());
        this.k = k;
        this.threshold = threshold;
        this.reset = reset;
        this.start = start;
        lattice = start == HeadStart.HALF ? k.refined(2) : k;
        alarmsFrom = CusumRunLength.states(lattice, threshold.value(), threshold.convention());
    }

    /** Before any point. */
    public State start() {
        return new State(start == HeadStart.HALF ? CusumRunLength.halfWay(lattice, threshold.value()) : 0, false);
    }

    /** One more point. */
    public State next(State state, int count) {
        if (count < 0) {
            throw new InvalidInput("count", "is " + count, "counts are whole numbers from 0");
        }
        boolean fromZero = reset == ResetPolicy.RESTART_AFTER_ALARM && state.alarmed();
        long steps = Math.max(
                0, (fromZero ? 0 : state.steps()) + (long) count * lattice.denominator() - lattice.numerator());
        boolean alarmed = steps >= alarmsFrom;
        return new State(alarmed && reset == ResetPolicy.TO_ZERO_AT_ALARM ? 0 : steps, alarmed);
    }

    public double statistic(State state) {
        return (double) state.steps() / lattice.denominator();
    }

    /** The whole path from the start. */
    public CusumPath path(int[] counts) {
        Check.counts("counts", counts);
        var statistic = new double[counts.length];
        var alarms = new boolean[counts.length];
        recompute(counts, statistic, alarms);
        return new CusumPath(statistic, alarms);
    }

    /**
     * The path into arrays of the caller's, at least as long as the counts, which are not checked: for those who recompute a
     * great many charts.
     */
    public void recompute(int[] counts, double[] statistic, boolean[] alarms) {
        long rise = lattice.denominator();
        long fall = lattice.numerator();
        double denominator = lattice.denominator();
        long high = alarmsFrom;
        long atAlarm = reset == ResetPolicy.TO_ZERO_AT_ALARM ? 0 : 1;
        long afterAlarm = reset == ResetPolicy.NEVER ? 1 : 0;
        long steps = start().steps();
        for (int point = 0; point < counts.length; point++) {
            steps = Math.max(0, steps + counts[point] * rise - fall);
            boolean alarmed = steps >= high;
            alarms[point] = alarmed;
            statistic[point] = (alarmed ? steps * atAlarm : steps) / denominator;
            steps = alarmed ? steps * afterAlarm : steps;
        }
    }

    /**
     * Everything about the chart after these counts; p is that of its last state (see {@link StateProbability#stationary}),
     * left out where the in-control mean is not below k.
     *
     * @param inControl what the counts are compared with
     * @param pointsPerYear such as 12 for months
     */
    public MethodResult result(int[] counts, CountDistribution inControl, double pointsPerYear) {
        return result(counts, path(counts), inControl, pointsPerYear);
    }

    /** Of a path that was followed point by point. */
    MethodResult result(int[] counts, CusumPath path, CountDistribution inControl, double pointsPerYear) {
        Check.positive("pointsPerYear", pointsPerYear);
        double arl0 = CusumRunLength.of(inControl, k, threshold.value(), threshold.convention(), start);
        return new MethodResult(
                VERSION,
                Map.of(
                        "kNumerator", k.numerator(),
                        "kDenominator", k.denominator(),
                        "reset", reset.words(),
                        "headStart", start.name(),
                        "inControlMean", inControl.mean(),
                        "pointsPerYear", pointsPerYear),
                Map.of("counts", Arrays.stream(counts).boxed().toList()),
                path.statistics(),
                Optional.of(threshold),
                inControl.mean() < k.value()
                        ? OptionalDouble.of(
                                StateProbability.stationary(inControl, k).atLeast(path.statistic(path.points() - 1)))
                        : OptionalDouble.empty(),
                Double.isFinite(arl0) ? OptionalDouble.of(arl0) : OptionalDouble.empty(),
                OptionalDouble.of(pointsPerYear / arl0),
                Map.of("alarms", path.alarms()));
    }
}
