package pqs.surveillance.methods.rare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * A chart of what lies between rare events, a g-chart or a t-chart, each gap held against the limits of all of them.
 *
 * <p>Events that come too often are gaps too short, and the lower limit of a g-chart is always 0, that of a t-chart nearly so:
 * such a chart alarms of long gaps alone, as a rule, that is of events becoming rarer. So p, the probability of a gap as short as
 * the newest or shorter, is the one to read for harm, and a cumulative chart the one to find it with.
 *
 * <p>p and the run length suppose gaps that are independent and distributed as {@link BetweenEvents} says, with the mean of these
 * gaps as if it were known.
 *
 * @param between from one event to the next, in their order
 */
public record BetweenChart(BetweenEvents kind, List<Double> between, BetweenLimits limits) {

    private static final int VERSION = 1;

    public BetweenChart {
        between = List.copyOf(between);
    }

    /** @throws InvalidInput as {@link GChart#limits} and {@link TChart#limits} say */
    public static BetweenChart of(BetweenEvents kind, double[] between) {
        return new BetweenChart(kind, Arrays.stream(between).boxed().toList(), kind.limits(between));
    }

    /** One more gap; it moves the limits of all. */
    public BetweenChart next(double gap) {
        double[] all = Arrays.copyOf(array(), between.size() + 1);
        all[between.size()] = gap;
        return of(kind, all);
    }

    /**
     * A late correction.
     *
     * @param position from 0
     */
    public BetweenChart corrected(int position, double gap) {
        if (position < 0 || position >= between.size()) {
            throw new InvalidInput(
                    "position", "is " + position, "give a position from 0 to the last, " + (between.size() - 1));
        }
        double[] all = array();
        all[position] = gap;
        return of(kind, all);
    }

    /** Positions, from 0, of gaps beyond a limit. */
    public List<Integer> alarms() {
        return IntStream.range(0, between.size())
                .filter(i -> between.get(i) > limits.upper() || between.get(i) < limits.lower())
                .boxed()
                .toList();
    }

    /** Probability that a gap is beyond a limit where nothing is wrong; 0 where none can be. */
    private double falseAlarm(double mean) {
        return mean == 0 ? 0 : kind.beyond(limits.upper(), mean) + 1 - kind.atLeast(limits.lower(), mean);
    }

    private double mean() {
        return between.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private double[] array() {
        return between.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The path holds the gaps, the threshold is the upper limit; run lengths are in gaps.
     *
     * @param unitsPerYear cases a year for a g-chart; how many of its units of time a year has for a t-chart, 365.25 for days
     */
    public MethodResult toResult(double unitsPerYear) {
        Check.positive("unitsPerYear", unitsPerYear);
        double mean = mean();
        double falseAlarm = falseAlarm(mean);
        return new MethodResult(
                new MethodVersion(kind.methodName(), VERSION),
                Map.of("inControl", kind.distribution(), "mean", mean, "unitsPerYear", unitsPerYear),
                Map.of("between", between),
                between,
                Optional.of(new Threshold(
                        limits.upper(),
                        AlarmConvention.ABOVE,
                        "three standard deviations above the mean of " + between.size() + " gaps, as "
                                + kind.methodName() + "s have it")),
                OptionalDouble.of(mean == 0 ? 1 : 1 - kind.beyond(between.getLast(), mean)),
                falseAlarm > 0 ? OptionalDouble.of(1 / falseAlarm) : OptionalDouble.empty(),
                OptionalDouble.of(kind.eventsPerYear(unitsPerYear, mean) * falseAlarm),
                Map.of(
                        "lower", limits.lower(),
                        "centre", limits.centre(),
                        "alarms", alarms()));
    }
}
