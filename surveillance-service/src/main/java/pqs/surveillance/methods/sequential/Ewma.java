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
import pqs.surveillance.methods.cusum.ResetPolicy;

/**
 * Exponentially weighted moving average of measurements, with z the measurement in standard deviations above the in-control
 * mean,
 *
 * <pre>  Z = (1 − λ) Z + λ z   from 0,</pre>
 *
 * which alarms where Z leaves its {@link EwmaLimits} on a side that is watched (Roberts, Technometrics 1959). {@link
 * EwmaRunLength} has run lengths and widths.
 */
public final class Ewma {

    public static final MethodVersion VERSION = new MethodVersion("ewma", 2);

    private final NormalProcess inControl;
    private final double lambda;
    private final Threshold width;
    private final EwmaLimits limits;
    private final Sides sides;
    private final ResetPolicy reset;

    /**
     * Where a chart stands.
     *
     * @param statistic Z, in standard deviations of a measurement
     * @param points since the start or the last restart
     * @param limit that Z was held against, 0 before any point
     * @param alarmed whether the last point alarmed
     */
    public record State(double statistic, long points, double limit, boolean alarmed) {

        /** Before any point. */
        public static final State START = new State(0, 0, 0, false);
    }

    /**
     * @param lambda weight of the newest measurement, from 0.001 to 1
     * @param width c, above 0, in standard deviations of Z
     * @param reset what becomes of Z at an alarm; limits that widen begin anew with it
     */
    public Ewma(
            NormalProcess inControl,
            double lambda,
            Threshold width,
            EwmaLimits limits,
            Sides sides,
            ResetPolicy reset) {
        EwmaRunLength.requireLambda(lambda);
        Check.positive("c", width.value());
        this.inControl = inControl;
        this.lambda = lambda;
        this.width = width;
        this.limits = limits;
        this.sides = sides;
        this.reset = reset;
    }

    /** One more measurement. */
    public State next(State state, double value) {
        Check.finite("value", value);
        boolean anew = reset != ResetPolicy.NEVER && state.alarmed();
        double before = anew ? 0 : state.statistic();
        long points = anew ? 1 : state.points() + 1;
        double z = (1 - lambda) * before + lambda * inControl.standardised(value);
        double limit = width.value() * limits.deviation(lambda, points);
        boolean alarmed = (sides.watches(Sides.UPPER) && width.convention().alarmsAt(z, limit))
                || (sides.watches(Sides.LOWER) && width.convention().alarmsAt(-z, limit));
        return new State(alarmed && reset == ResetPolicy.TO_ZERO_AT_ALARM ? 0 : z, points, limit, alarmed);
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
            states.add(next(states.isEmpty() ? State.START : states.getLast(), value));
        }
        return states;
    }

    /**
     * Everything about the chart after these measurements. p is the probability of a Z as far out on the sides that are watched,
     * so many points after the start or the last restart: Z is then normal with mean 0 and the deviation of the limits that
     * widen.
     *
     * @param pointsPerYear such as 12 for months
     */
    public MethodResult result(double[] values, double pointsPerYear) {
        return result(values, path(values), pointsPerYear);
    }

    /** Of a path that was followed point by point. */
    MethodResult result(double[] values, List<State> states, double pointsPerYear) {
        Check.positive("pointsPerYear", pointsPerYear);
        double arl0 = EwmaRunLength.of(lambda, width.value(), 0, sides, limits);
        return new MethodResult(
                VERSION,
                Map.of(
                        "inControl", inControl.asFields(),
                        "lambda", lambda,
                        "limits", limits.words(),
                        "sides", sides.name(),
                        "reset", reset.words(),
                        "pointsPerYear", pointsPerYear),
                Map.of("values", Arrays.stream(values).boxed().toList()),
                states.stream().map(State::statistic).toList(),
                Optional.of(width),
                OptionalDouble.of(p(states.getLast())),
                OptionalDouble.of(arl0),
                OptionalDouble.of(pointsPerYear / arl0),
                Map.of(
                        "limits", states.stream().map(State::limit).toList(),
                        "alarms",
                                IntStream.range(0, states.size())
                                        .filter(point -> states.get(point).alarmed())
                                        .boxed()
                                        .toList()));
    }

    private double p(State state) {
        double z = state.statistic() / EwmaLimits.TIME_VARYING.deviation(lambda, state.points());
        return switch (sides) {
            case UPPER -> Normal.atMost(-z);
            case LOWER -> Normal.atMost(z);
            case BOTH -> 2 * Normal.atMost(-Math.abs(z));
        };
    }
}
