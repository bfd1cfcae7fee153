package pqs.surveillance.methods.outbreak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * The Early Aberration Reporting System: each count against mean and spread of the few before it.
 *
 * <p>With m(t) the mean and s(t) the standard deviation (divisor b − 1) of b points, the last of them g points before y(t), and
 * z the (1 − α) quantile of the standard normal distribution, y(t) alarms where it exceeds
 *
 * <pre>  C1 (g = 0), C2 (g = 2)   U(t) = m(t) + z s(t)
 *   C3 (g = 2)               U(t) = m(t) + s(t) (1 + z − L(t)), and 0 where L(t) ≥ z
 *                            L(t) = max(0, C2(t − 1) − 1) + max(0, C2(t − 2) − 1),  C2(t) = (y(t) − m(t)) / s(t)</pre>
 *
 * the last of which is max(0, C2(t) − 1) + L(t) &gt; z, solved for y(t).
 *
 * <p>The manual of R's surveillance defines C3 by the same sum; its {@code earsC} (1.20.3) however takes y(t) in the place of m(t)
 * and leaves out the 1: U(t) = max(0, y(t) + s(t) (z − L(t))). So whether a count alarms depends on the two counts before it and
 * not on itself, unless it is 0. {@link EarsMethod#C3_SURVEILLANCE} reproduces that, for comparison; use {@link EarsMethod#C3}.
 *
 * <p>α is nominal: few points estimate m and s badly, counts are skewed, and a baseline without spread makes any count above its
 * mean alarm. For normal counts, b = 7 and α = 0.001 Student's t with b − 1 degrees of freedom gives C1 0.0138 false alarms a point.
 *
 * <p>Source: L. Hutwagner, W. Thompson, G. M. Seeman and T. Treadwell, Journal of Urban Health 80 (2003) i89–i96; numbers of
 * {@code earsC}, R surveillance 1.20.3, with minSigma = 0.
 *
 * @param baseline b, at least 3
 * @param alpha nominal probability of a false alarm at a point; {@code earsC} takes 0.001 for C1 and C2, 0.025 for C3
 * @param points those that can be judged, in order
 */
public record Ears(EarsMethod method, List<Integer> counts, int baseline, double alpha, List<EarsPoint> points) {

    private static final int VERSION = 1;

    public Ears {
        counts = List.copyOf(counts);
        points = List.copyOf(points);
    }

    /** @throws InvalidInput for no or negative counts, a baseline of fewer than 3 points, and an alpha outside 0 to 1 */
    public static Judgement<Ears> of(EarsMethod method, int[] counts, int baseline, double alpha) {
        Check.counts("counts", counts);
        Check.atLeast("baseline", baseline, 3);
        Check.probability("alpha", alpha);
        if (counts.length <= method.before(baseline)) {
            return new Judgement.TooLittle<>(counts.length, method.before(baseline) + 1, "points");
        }
        double z = quantile(alpha);
        var points = IntStream.range(method.before(baseline), counts.length)
                .mapToObj(t -> point(method, counts, t, baseline, z))
                .toList();
        return new Judgement.Enough<>(
                new Ears(method, IntStream.of(counts).boxed().toList(), baseline, alpha, points));
    }

    /** One more count; the earlier points stay as they are. */
    public Ears next(int count) {
        Check.counts("count", new int[] {count});
        var all = new ArrayList<>(counts);
        all.add(count);
        var judged = new ArrayList<>(points);
        judged.add(point(method, array(all), all.size() - 1, baseline, quantile(alpha)));
        return new Ears(method, all, baseline, alpha, judged);
    }

    /**
     * A late correction; only the points that look back on it are computed again.
     *
     * @param position from 1
     */
    public Ears corrected(int position, int count) {
        Check.counts("count", new int[] {count});
        Check.atLeast("position", position, 1);
        if (position > counts.size()) {
            throw new InvalidInput("position", "is " + position, "there are " + counts.size() + " points");
        }
        var all = new ArrayList<>(counts);
        all.set(position - 1, count);
        int[] array = array(all);
        int reach = method.before(baseline);
        var judged = new ArrayList<>(points);
        for (int t = Math.max(reach, position - 1); t < Math.min(array.length, position + reach); t++) {
            judged.set(t - reach, point(method, array, t, baseline, quantile(alpha)));
        }
        return new Ears(method, all, baseline, alpha, judged);
    }

    private static EarsPoint point(EarsMethod method, int[] counts, int t, int baseline, double z) {
        var here = Spread.before(counts, t, method.gap(), baseline);
        double carried = 0;
        for (int back = 1; back <= method.carried(); back++) {
            var then = Spread.before(counts, t - back, method.gap(), baseline);
            carried += Math.max(0, (counts[t - back] - then.mean()) / then.deviation() - 1);
        }
        double upper = switch (method) {
            case C1, C2 -> here.mean() + z * here.deviation();
            case C3 -> carried >= z ? 0 : Math.max(0, here.mean() + here.deviation() * (1 + z - carried));
            case C3_SURVEILLANCE -> Math.max(0, counts[t] + here.deviation() * (z - carried));
        };
        return new EarsPoint(t + 1, counts[t], Double.isNaN(upper) ? OptionalDouble.empty() : OptionalDouble.of(upper));
    }

    private static double quantile(double alpha) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The path holds the bounds of the points at {@code positions}. p is that of the newest count by {@link #falseAlarms}' own
     * supposition; C3 has none, nor has a baseline that does not vary.
     */
    public MethodResult toResult() {
        return result(Map.of("baseline", baseline, "alpha", alpha), OptionalDouble.empty());
    }

    /**
     * With the false alarms to be expected in a year; C3 has none.
     *
     * @param pointsPerYear such as 52 for weeks
     */
    public MethodResult toResult(double pointsPerYear) {
        Check.positive("pointsPerYear", pointsPerYear);
        var rate = falseAlarms();
        return result(
                Map.of("baseline", baseline, "alpha", alpha, "pointsPerYear", pointsPerYear),
                rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() * pointsPerYear) : rate);
    }

    /**
     * Probability of a false alarm at a point, which α is not: for independent normal counts (y − m) / (s √(1 + 1/b)) has
     * Student's t distribution with b − 1 degrees of freedom. Empty for C3.
     */
    public OptionalDouble falseAlarms() {
        return method.carried() > 0 ? OptionalDouble.empty() : OptionalDouble.of(tail(quantile(alpha)));
    }

    /** P(count ≥ m + excess s). */
    private double tail(double excess) {
        return TDistribution.of(baseline - 1.0).survivalProbability(excess / Math.sqrt(1 + 1.0 / baseline));
    }

    private OptionalDouble p() {
        int[] array = array(counts);
        int newest = array.length - 1;
        var before = Spread.before(array, newest, method.gap(), baseline);
        return method.carried() > 0 || before.deviation() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(tail((array[newest] - before.mean()) / before.deviation()));
    }

    private MethodResult result(Map<String, Object> parameters, OptionalDouble falseAlarmsPerYear) {
        var bounded = points.stream().filter(point -> point.upper().isPresent()).toList();
        return new MethodResult(
                new MethodVersion(method.methodName(), VERSION),
                parameters,
                Map.of("counts", counts),
                bounded.stream().map(point -> point.upper().getAsDouble()).toList(),
                Optional.empty(),
                p(),
                OptionalDouble.empty(),
                falseAlarmsPerYear,
                Map.of(
                        "positions",
                        bounded.stream().map(EarsPoint::position).toList(),
                        "alarms",
                        points.stream()
                                .filter(EarsPoint::alarm)
                                .map(EarsPoint::position)
                                .toList()));
    }

    /** Mean and standard deviation of a baseline. */
    private record Spread(double mean, double deviation) {

        static Spread before(int[] counts, int t, int gap, int baseline) {
            int end = t - gap;
            long sum = 0;
            for (int i = end - baseline; i < end; i++) {
                sum += counts[i];
            }
            double mean = (double) sum / baseline;
            double squares = 0;
            for (int i = end - baseline; i < end; i++) {
                squares += (counts[i] - mean) * (counts[i] - mean);
            }
            return new Spread(mean, Math.sqrt(squares / (baseline - 1)));
        }
    }
}
