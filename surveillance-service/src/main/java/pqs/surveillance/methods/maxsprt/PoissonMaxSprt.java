package pqs.surveillance.methods.maxsprt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * Poisson MaxSPRT (Kulldorff and others, Sequential Analysis 2011): events are counted as the number expected, μ,
 * grows, and the largest likelihood ratio of any higher rate against the expected one is
 *
 * <pre>  LLR = c ln(c / μ) − (c − μ) for c &gt; μ, and 0 otherwise.</pre>
 *
 * <p>The test ends with an alarm when LLR ≥ the critical value with at least M events, or without one when μ reaches T.
 *
 * @param upperLimit T, in events expected
 * @param minimumEvents M
 * @param alpha probability of an alarm where nothing is wrong
 * @param criticalValue of LLR
 */
public record PoissonMaxSprt(double upperLimit, int minimumEvents, double alpha, double criticalValue) {

    public static final MethodVersion VERSION = new MethodVersion("poisson-maxsprt", 1);

    /**
     * Where a test stands after a look.
     *
     * @param events so far
     * @param expected so far
     * @param statistic LLR
     * @param largest LLR of all looks that could have alarmed
     * @param alarmed at this look or at an earlier one
     */
    public record Look(int events, double expected, double statistic, double largest, boolean alarmed) {

        /** Before any. */
        public static final Look START = new Look(0, 0, 0, 0, false);
    }

    /**
     * The test with that alpha; empty where even with a critical value of 0 alarms are rarer than alpha, because M
     * events are unlikely before T.
     *
     * @param upperLimit T, above 0, up to 2,000
     * @param minimumEvents M, from 1
     * @param alpha between 0 and 1
     */
    public static Optional<PoissonMaxSprt> of(double upperLimit, int minimumEvents, double alpha) {
        Check.probability("alpha", alpha);
        var critical = CriticalValue.of(upperLimit, minimumEvents, alpha);
        return critical.isPresent()
                ? Optional.of(new PoissonMaxSprt(upperLimit, minimumEvents, alpha, critical.getAsDouble()))
                : Optional.empty();
    }

    /** @param relativeRisk of events, above 0; 1 where nothing is wrong */
    public SprtPerformance performance(double relativeRisk) {
        Check.positive("relativeRisk", relativeRisk);
        return CriticalValue.performance(upperLimit, minimumEvents, criticalValue, relativeRisk);
    }

    /**
     * @param events c, from 0
     * @param expected μ, above 0
     */
    public static double logLikelihoodRatio(int events, double expected) {
        if (events < 0) {
            throw new InvalidInput("events", "is " + events, "counts are whole numbers from 0");
        }
        Check.positive("expected", expected);
        return events > expected ? events * Math.log(events / expected) - (events - expected) : 0;
    }

    /**
     * Position, from 0, of the first look that alarms; looks after μ has passed T are not taken.
     *
     * @param events so far, at each look
     * @param expected so far, at each look, ascending
     */
    public OptionalInt firstAlarm(int[] events, double[] expected) {
        double[] path = path(events, expected);
        return IntStream.range(0, path.length)
                .filter(look -> expected[look] <= upperLimit)
                .filter(look -> events[look] >= minimumEvents && path[look] >= criticalValue)
                .findFirst();
    }

    /** LLR at each look. */
    public double[] path(int[] events, double[] expected) {
        Check.counts("events", events);
        Check.positive("expected", expected);
        Check.sameLength("events", events.length, "expected", expected.length);
        for (int look = 1; look < events.length; look++) {
            if (events[look] < events[look - 1]) {
                throw new InvalidInput("events[" + look + "]", "is fewer than before", "give all events so far");
            }
            if (expected[look] <= expected[look - 1]) {
                throw new InvalidInput("expected[" + look + "]", "is no more than before", "give all expected so far");
            }
        }
        return IntStream.range(0, events.length)
                .mapToDouble(look -> logLikelihoodRatio(events[look], expected[look]))
                .toArray();
    }

    /**
     * One more look.
     *
     * @param events so far, no fewer than before
     * @param expected so far, more than before
     */
    public Look next(Look before, int events, double expected) {
        if (events < before.events()) {
            throw new InvalidInput("events", "is fewer than before", "give all events so far");
        }
        if (expected <= before.expected()) {
            throw new InvalidInput("expected", "is no more than before", "give all expected so far");
        }
        double statistic = logLikelihoodRatio(events, expected);
        boolean counts = events >= minimumEvents && expected <= upperLimit;
        return new Look(
                events,
                expected,
                statistic,
                counts ? Math.max(before.largest(), statistic) : before.largest(),
                before.alarmed() || (counts && statistic >= criticalValue));
    }

    /** p is the probability of an alarm had the largest LLR so far been the critical value. */
    public MethodResult result(int[] events, double[] expected) {
        return result(looks(events, expected), OptionalDouble.empty());
    }

    /**
     * With the false alarms a year of a test that is begun anew whenever it has ended.
     *
     * @param expectedPerYear events expected a year
     */
    public MethodResult result(int[] events, double[] expected, double expectedPerYear) {
        Check.positive("expectedPerYear", expectedPerYear);
        return result(looks(events, expected), OptionalDouble.of(expectedPerYear));
    }

    private List<Look> looks(int[] events, double[] expected) {
        double[] path = path(events, expected);
        var looks = new ArrayList<Look>(path.length);
        for (int look = 0; look < path.length; look++) {
            looks.add(next(looks.isEmpty() ? Look.START : looks.getLast(), events[look], expected[look]));
        }
        return looks;
    }

    /** Of looks that were taken one by one. */
    MethodResult result(List<Look> looks, OptionalDouble expectedPerYear) {
        var parameters = new TreeMap<String, Object>(
                Map.of("upperLimit", upperLimit, "minimumEvents", minimumEvents, "alpha", alpha));
        expectedPerYear.ifPresent(perYear -> parameters.put("expectedPerYear", perYear));
        var inControl = performance(1);
        double largest = looks.getLast().largest();
        var alarm = IntStream.range(0, looks.size())
                .filter(look -> looks.get(look).alarmed())
                .findFirst();
        return new MethodResult(
                VERSION,
                parameters,
                Map.of(
                        "events", looks.stream().map(Look::events).toList(),
                        "expected", looks.stream().map(Look::expected).toList()),
                looks.stream().map(Look::statistic).toList(),
                Optional.of(new Threshold(
                        criticalValue,
                        AlarmConvention.AT_OR_ABOVE,
                        "exact for continuous looks: alarms with probability " + alpha + " before " + upperLimit
                                + " events are expected")),
                OptionalDouble.of(largest > 0 ? CriticalValue.alarmProbability(upperLimit, minimumEvents, largest) : 1),
                OptionalDouble.empty(),
                expectedPerYear.isPresent()
                        ? OptionalDouble.of(inControl.power() * expectedPerYear.getAsDouble() / inControl.timeToEnd())
                        : OptionalDouble.empty(),
                Map.of("alarms", alarm.stream().boxed().toList()));
    }
}
