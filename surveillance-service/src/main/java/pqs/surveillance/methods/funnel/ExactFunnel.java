package pqs.surveillance.methods.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * A funnel of {@link ExactLimits}: units so small that no Normal approximation serves, and no differences between them that are
 * no one's fault.
 *
 * <p>p of a unit is two-sided, twice the smaller tail of its count and 1 at the most: judge units by it. The limits are confidence
 * limits about the target, not quantiles of the count, and so are not kept by chance in 99.8% of cases: where 15 are expected
 * 0.29% of units lie beyond them, where 5 are 0.68%, and where one is expected none observed lies below, which is 37%. How many
 * units lie beyond by chance is part of the result, and exact.
 *
 * @param denominators expected counts, or numbers examined
 * @param target ratio or share, 1 for ratios
 */
public record ExactFunnel(
        Counts counts, List<Integer> observed, List<Double> denominators, double target, List<FunnelLimits> limits) {

    private static final int VERSION = 1;

    /** A count this close to a limit lies on it. */
    private static final double SAME = 1e-9;

    /** How the count of a unit is distributed. */
    public enum Counts {
        POISSON("funnel-exact-poisson") {
            @Override
            FunnelLimits limits(double denominator, double target) {
                return ExactLimits.poisson(denominator);
            }

            @Override
            DiscreteDistribution of(double denominator, double target) {
                return PoissonDistribution.of(denominator);
            }
        },
        BINOMIAL("funnel-exact-binomial") {
            @Override
            FunnelLimits limits(double denominator, double target) {
                return ExactLimits.binomial(denominator, target);
            }

            @Override
            DiscreteDistribution of(double denominator, double target) {
                return BinomialDistribution.of((int) denominator, target);
            }
        };

        private final String methodName;

        Counts(String methodName) {
            this.methodName = methodName;
        }

        abstract FunnelLimits limits(double denominator, double target);

        abstract DiscreteDistribution of(double denominator, double target);
    }

    public ExactFunnel {
        observed = List.copyOf(observed);
        denominators = List.copyOf(denominators);
        limits = List.copyOf(limits);
    }

    /** Of ratios of observed to expected counts. */
    public static ExactFunnel poisson(int[] observed, double[] expected) {
        Check.counts("observed", observed);
        Check.positive("expected", expected);
        Check.sameLength("observed", observed.length, "expected", expected.length);
        return of(Counts.POISSON, observed, expected, 1);
    }

    /**
     * Of shares.
     *
     * @param target strictly between 0 and 1
     * @throws InvalidInput for a unit of which none was examined, and for more observed than examined
     */
    public static ExactFunnel binomial(int[] observed, int[] examined, double target) {
        Check.counts("observed", observed);
        Check.probability("target", target);
        Check.sameLength("observed", observed.length, "examined", examined.length);
        for (int unit = 0; unit < observed.length; unit++) {
            Check.atLeast("examined[" + unit + "]", examined[unit], 1);
            if (observed[unit] > examined[unit]) {
                throw new InvalidInput(
                        "observed[" + unit + "]",
                        "is " + observed[unit],
                        "give no more than were examined, " + examined[unit]);
            }
        }
        return of(
                Counts.BINOMIAL,
                observed,
                Arrays.stream(examined).asDoubleStream().toArray(),
                target);
    }

    private static ExactFunnel of(Counts counts, int[] observed, double[] denominators, double target) {
        var limits = new ArrayList<FunnelLimits>();
        for (double denominator : denominators) {
            limits.add(counts.limits(denominator, target));
        }
        return new ExactFunnel(
                counts,
                Arrays.stream(observed).boxed().toList(),
                Arrays.stream(denominators).boxed().toList(),
                target,
                limits);
    }

    /** Two-sided p of each unit. */
    public List<Double> p() {
        return IntStream.range(0, observed.size())
                .mapToObj(unit -> {
                    var distribution = counts.of(denominators.get(unit), target);
                    int count = observed.get(unit);
                    return Math.min(
                            1,
                            2
                                    * Math.min(
                                            distribution.cumulativeProbability(count),
                                            distribution.survivalProbability(count - 1)));
                })
                .toList();
    }

    /** How many units lie beyond their 99.8% limits by chance, each time that the funnel is drawn. */
    public double falseAlarms() {
        double sum = 0;
        for (int unit = 0; unit < observed.size(); unit++) {
            double denominator = denominators.get(unit);
            var distribution = counts.of(denominator, target);
            double lower = limits.get(unit).lower998() * denominator;
            double upper = limits.get(unit).upper998() * denominator;
            sum += distribution.cumulativeProbability((int) Math.ceil(lower - SAME) - 1)
                    + distribution.survivalProbability((int) Math.floor(upper + SAME));
        }
        return sum;
    }

    /** @param funnelsPerYear how often it is drawn, of new counts each time */
    public MethodResult toResult(double funnelsPerYear) {
        Check.positive("funnelsPerYear", funnelsPerYear);
        return new MethodResult(
                new MethodVersion(counts.methodName, VERSION),
                Map.of("target", target, "funnelsPerYear", funnelsPerYear),
                Map.of("observed", observed, "denominators", denominators),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(falseAlarms() * funnelsPerYear),
                FunnelLimits.withFields(limits, Map.of("p", p(), "falseAlarmsAFunnel", falseAlarms())));
    }
}
