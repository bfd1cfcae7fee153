package pqs.surveillance.methods.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.ResetPolicy;

/**
 * CUSUM of measurements, with z the measurement in standard deviations above the in-control mean,
 *
 * <pre>  S⁺ = max(0, S⁺ + z − k)      S⁻ = max(0, S⁻ − z − k)</pre>
 *
 * from 0 or from h/2; a chart of both sides alarms when either alarms, and what becomes of one side at an alarm becomes of the
 * other (Page 1954; Lucas and Crosier 1982). {@link NormalCusumRunLength} has run lengths and thresholds.
 */
public final class NormalCusum {

    public static final MethodVersion VERSION = new MethodVersion("normal-cusum", 2);

    private final NormalProcess inControl;
    private final double k;
    private final Threshold threshold;
    private final Sides sides;
    private final ResetPolicy reset;
    private final HeadStart start;

    /**
     * Where a chart stands.
     *
     * @param upper S⁺, 0 where the chart does not watch that side
     * @param lower S⁻, likewise
     * @param alarmed whether the last point alarmed
     */
    public record State(double upper, double lower, boolean alarmed) {

        /** Of the two sides the one that is nearer to its threshold. */
        public double statistic() {
            return Math.max(upper, lower);
        }
    }

    /**
     * @param k reference value, from 0, in standard deviations; half the shift to be found
     * @param threshold h, above 0, in standard deviations
     */
    public NormalCusum(
            NormalProcess inControl, double k, Threshold threshold, Sides sides, ResetPolicy reset, HeadStart start) {
        NormalCusumRunLength.requireReference(k);
        Check.positive("h", threshold.value());
        this.inControl = inControl;
        this.k = k;
        this.threshold = threshold;
        this.sides = sides;
        this.reset = reset;
        this.start = start;
    }

    /** Before any point. */
    public State start() {
        double from = start == HeadStart.HALF ? threshold.value() / 2 : 0;
        return new State(sides.watches(Sides.UPPER) ? from : 0, sides.watches(Sides.LOWER) ? from : 0, false);
    }

    /** One more measurement. */
    public State next(State state, double value) {
        Check.finite("value", value);
        double z = inControl.standardised(value);
        boolean fromZero = reset == ResetPolicy.RESTART_AFTER_ALARM && state.alarmed();
        double upper = sides.watches(Sides.UPPER) ? Math.max(0, (fromZero ? 0 : state.upper()) + z - k) : 0;
        double lower = sides.watches(Sides.LOWER) ? Math.max(0, (fromZero ? 0 : state.lower()) - z - k) : 0;
        boolean alarmed = threshold.alarmsAt(upper) || threshold.alarmsAt(lower);
        return alarmed && reset == ResetPolicy.TO_ZERO_AT_ALARM
                ? new State(0, 0, true)
                : new State(upper, lower, alarmed);
    }

    /**
     * The states after each measurement.
     *
     * @throws InvalidInput for no measurements, and one that is not finite
     */
    public List<State> path(double[] values) {
        Check.finite("values", values);
        var states = new ArrayList<State>(values.length);
        for (double value : values) {
            states.add(next(states.isEmpty() ? start() : states.getLast(), value));
        }
        return states;
    }

    /**
     * Everything about the chart after these measurements; the path holds the larger of both sides. p is a bound: in control
     * exp(2k Σ(z − k)) is a martingale of mean 1, so by the inequalities of Doob and Ville a side that started from 0 is s or
     * more at a given point with probability at most exp(−2ks); a head start adds exp(−2k (s − h/2)), and both sides count
     * twice.
     *
     * @param pointsPerYear such as 12 for months
     */
    public MethodResult result(double[] values, double pointsPerYear) {
        return result(values, path(values), pointsPerYear);
    }

    /** Of a path that was followed point by point. */
    MethodResult result(double[] values, List<State> states, double pointsPerYear) {
        Check.positive("pointsPerYear", pointsPerYear);
        double arl0 = NormalCusumRunLength.of(k, threshold.value(), 0, sides, start);
        return new MethodResult(
                VERSION,
                Map.of(
                        "inControl", inControl.asFields(),
                        "k", k,
                        "sides", sides.name(),
                        "reset", reset.words(),
                        "headStart", start.name(),
                        "pointsPerYear", pointsPerYear),
                Map.of("values", Arrays.stream(values).boxed().toList()),
                states.stream().map(State::statistic).toList(),
                Optional.of(threshold),
                OptionalDouble.of(bound(states.getLast().statistic())),
                OptionalDouble.of(arl0),
                OptionalDouble.of(pointsPerYear / arl0),
                Map.of(
                        "upper", states.stream().map(State::upper).toList(),
                        "lower", states.stream().map(State::lower).toList(),
                        "alarms",
                                IntStream.range(0, states.size())
                                        .filter(point -> states.get(point).alarmed())
                                        .boxed()
                                        .toList()));
    }

    private double bound(double statistic) {
        double ofOneSide = StrictMath.exp(-2 * k * statistic);
        if (start == HeadStart.HALF) {
            ofOneSide += StrictMath.exp(-2 * k * (statistic - threshold.value() / 2));
        }
        return Math.min(1, sides == Sides.BOTH ? 2 * ofOneSide : ofOneSide);
    }
}
