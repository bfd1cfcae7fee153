package pqs.surveillance.methods.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * A funnel whose limits allow for differences between units that are no one's fault (additive over-dispersion). On the
 * {@link FunnelScale}, with Y the figure of a unit, c that of the target, s its standard error and w = 1 / s²:
 *
 * <pre>  z = (Y - c) / s     phi = mean of z² over the n that are used
 *  tau² = max(0, (n phi - (n - 1)) / (sum w - sum w² / sum w))
 *  limits: back(c -+ q sqrt(s² + tau²)),  q = 1.96 and 3.09</pre>
 *
 * Source: D. J. Spiegelhalter, Quality and Safety in Health Care 14 (2005) 347–351 and Statistics in Medicine 24 (2005) 1185–1202;
 * D. J. Spiegelhalter and others, JRSS A 175 (2012) 1–47; tau² is the estimate by moments of R. DerSimonian and N. Laird, Controlled
 * Clinical Trials 7 (1986) 177–188. The numbers are those of FunnelPlotR 0.6.0, but for the faults that {@link FunnelScale} names.
 *
 * @param z in the order of the units
 * @param zUsed after the extremes were reined in; empty where one was left out
 * @param n how many were used
 */
public record OverdispersedFunnel(
        FunnelScale scale,
        double share,
        List<Double> observed,
        List<Double> denominators,
        double target,
        List<Double> z,
        List<OptionalDouble> zUsed,
        int n,
        double phi,
        double tau2,
        List<FunnelLimits> limits) {

    private static final int VERSION = 1;

    /** Normal quantiles to the six decimals of the source, which a limit of 6 shows in its sixth. */
    private static final double Q95 = 1.959964;

    private static final double Q998 = 3.090232;

    public OverdispersedFunnel {
        observed = List.copyOf(observed);
        denominators = List.copyOf(denominators);
        z = List.copyOf(z);
        zUsed = List.copyOf(zUsed);
        limits = List.copyOf(limits);
    }

    /**
     * @param denominators expected counts for ratios, numbers examined for proportions
     * @param share to rein in at each end, from 0 and below a half; 0.1 is usual
     * @throws InvalidInput for no units, a negative count, a denominator that is not above 0, and a share out of range
     */
    public static OverdispersedFunnel of(FunnelScale scale, double[] observed, double[] denominators, double share) {
        scale.check(observed, denominators);
        if (!(share >= 0 && share < 0.5)) {
            throw new InvalidInput("share", "is " + share, "give one from 0 and below 0.5, such as 0.1");
        }
        double target = scale.target(observed, denominators);
        double[] z = new double[observed.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (scale.transformed(observed[i], denominators[i]) - scale.centre(target))
                    / scale.standardError(denominators[i]);
        }
        var zUsed = scale.extremes().used(z, share);
        double phi = Arrays.stream(zUsed)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(used -> Math.pow(used.getAsDouble(), 2))
                .average()
                .orElse(0);
        int n = (int) Arrays.stream(zUsed).filter(OptionalDouble::isPresent).count();
        double tau2 = tau2(scale, denominators, zUsed, n, phi);
        var limits = new ArrayList<FunnelLimits>();
        for (double denominator : denominators) {
            limits.add(limits(scale, target, denominator, tau2));
        }
        return new OverdispersedFunnel(
                scale,
                share,
                boxed(observed),
                boxed(denominators),
                target,
                boxed(z),
                List.of(zUsed),
                n,
                phi,
                tau2,
                limits);
    }

    /** 0 where the units vary no more than by chance, and where fewer than two are left to tell. */
    private static double tau2(FunnelScale scale, double[] denominators, OptionalDouble[] zUsed, int n, double phi) {
        if (n < 2 || n * phi < n - 1) {
            return 0;
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < denominators.length; i++) {
            if (zUsed[i].isPresent()) {
                double weight = Math.pow(scale.standardError(denominators[i]), -2);
                sum += weight;
                squares += weight * weight;
            }
        }
        return Math.max(0, (n * phi - (n - 1)) / (sum - squares / sum));
    }

    private static FunnelLimits limits(FunnelScale scale, double target, double denominator, double tau2) {
        double centre = scale.centre(target);
        double spread = Math.sqrt(Math.pow(scale.standardError(denominator), 2) + tau2);
        return new FunnelLimits(
                scale.takenBack(centre - Q95 * spread),
                scale.takenBack(centre + Q95 * spread),
                scale.takenBack(centre - Q998 * spread),
                scale.takenBack(centre + Q998 * spread));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * Two-sided p of each unit, against chance and the over-dispersion together: that of z s / sqrt(s² + tau²) in a Normal
     * distribution.
     */
    public List<Double> p() {
        var normal = NormalDistribution.of(0, 1);
        return IntStream.range(0, z.size())
                .mapToObj(unit -> {
                    double s = scale.standardError(denominators.get(unit));
                    double against = Math.abs(z.get(unit)) * s / Math.sqrt(s * s + tau2);
                    return 2 * normal.survivalProbability(against);
                })
                .toList();
    }

    public MethodResult toResult() {
        return result(Map.of("share", share, "extremes", scale.extremes().name()), OptionalDouble.empty());
    }

    /**
     * With the units to be expected beyond their 99.8% limits by chance in a year, 0.2% of them as long as figures are Normal on
     * the scale.
     *
     * @param funnelsPerYear how often the funnel is drawn, of new counts each time
     */
    public MethodResult toResult(double funnelsPerYear) {
        Check.positive("funnelsPerYear", funnelsPerYear);
        return result(
                Map.of("share", share, "extremes", scale.extremes().name(), "funnelsPerYear", funnelsPerYear),
                OptionalDouble.of(2 * FunnelLimits.TAIL_998 * z.size() * funnelsPerYear));
    }

    private MethodResult result(Map<String, Object> parameters, OptionalDouble falseAlarmsPerYear) {
        return new MethodResult(
                new MethodVersion(scale.methodName(), VERSION),
                parameters,
                Map.of("observed", observed, "denominators", denominators),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                falseAlarmsPerYear,
                FunnelLimits.withFields(
                        limits, Map.of("target", target, "z", z, "p", p(), "n", n, "phi", phi, "tau2", tau2)));
    }
}
