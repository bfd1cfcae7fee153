package pqs.surveillance.methods.detector;

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
 * Has the rate of events risen, where the rate before is learned and not known? A Shiryaev–Roberts statistic over all moments at
 * which it might have risen and several sizes of rise, with the rate before integrated out.
 *
 * <p>Events of a point with exposure e are Poisson(λ e), λ ~ gamma(a, b) ({@link RateBelief}). How much likelier the record is
 * if the rate became R λ from point τ on:
 *
 * <pre>  L(τ, R) = R^n1 · (1 + (R − 1) m1 / (b + m))^−(a + n)</pre>
 *
 * with n1 events in exposure m1 from τ on, n and m in all. With much history it tends to the R^n1 exp(−(R − 1) λ m1) of the
 * Poisson CUSUM; with little it asks for more evidence by itself. The statistic is
 *
 * <pre>  S = w · Σ over τ · mean over R of L(τ, R)^(1/φ)</pre>
 *
 * w being the length of a point in years and τ running over the points that were seen, so that S is in years. Where nothing
 * changed each L has expectation 1 whenever one looks, so S − (years watched) is a martingale, and by optional stopping <b>the
 * mean time to a false alarm at S ≥ h is at least h years</b>, however often one looks and however exposure varies: the mean over
 * rates as they are believed to be. A line that starts again after each alarm therefore raises at most 1 / h false alarms a year in
 * the long run. These are bounds: from a known rate the mean time is some 1.4 h for daily and 1.5 to 3 h for monthly looks, since S
 * overshoots. Whoever learns belief and φ from the same record has them approximately.
 *
 * <p>φ is the ratio of variance to mean of counts given their rate. The power 1 / φ makes evidence of counts that vary by more
 * than chance weigh less. It is an approximation: of a negative binomial month with φ of 2 and R of 2 the expectation of L^(1/φ) is
 * some 3 per cent above 1 for each event expected, and more for larger φ, so the bound then leans on the caution that is in the
 * belief; with monthly rates that vary by a half around the provider's own, simulated false alarms were as frequent as without.
 *
 * <p>Source: A. N. Shiryaev, Theory of Probability and its Applications 8 (1963) 22–46; S. W. Roberts, Technometrics 8 (1966)
 * 411–430; M. Pollak, Annals of Statistics 13 (1985) 206–227 (the martingale); mixtures over unknown rates as e-detectors, J. Shin,
 * A. Ramdas and A. Rinaldo, New England Journal of Statistics in Data Science 2 (2024) 229–260.
 */
public final class RiseDetector {

    public static final MethodVersion VERSION = new MethodVersion("rate-rise-detector", 1);

    /** Beyond it the statistic is as good as infinite, and infinity has no canonical form. */
    private static final double YEARS_MAX = 1e300;

    private final double[] ratios;
    private final double[] logRatios;
    private final double yearsPerPoint;
    private final int pointsBackMax;

    /**
     * What is found at the newest point.
     *
     * @param years the statistic S, at most 1e300
     * @param from position of the likeliest beginning, from 0
     * @param ratio the size of rise that is likeliest with it
     * @param events from there on
     * @param expected events from there on if the rate had stayed what it is believed to have been before
     */
    public record Rise(double years, int from, double ratio, double events, double expected) {

        /** At most this is the chance that a year in the long run brings an alarm at this height where nothing changed: 1 / S. */
        public double p() {
            return Math.min(1, 1 / years);
        }
    }

    /**
     * @param ratios R, each above 1
     * @param yearsPerPoint such as 1/12
     * @param pointsBackMax how far back a rise may have begun; older beginnings are no longer asked for
     */
    public RiseDetector(List<Double> ratios, double yearsPerPoint, int pointsBackMax) {
        if (ratios.isEmpty()) {
            throw new InvalidInput("ratios", "are empty", "give at least one, such as 2");
        }
        for (int i = 0; i < ratios.size(); i++) {
            if (!(Double.isFinite(ratios.get(i)) && ratios.get(i) > 1)) {
                throw new InvalidInput("ratios[" + i + "]", "is " + ratios.get(i), "give a finite number above 1");
            }
        }
        Check.positive("yearsPerPoint", yearsPerPoint);
        Check.atLeast("pointsBackMax", pointsBackMax, 1);
        this.ratios = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        this.logRatios = ratios.stream().mapToDouble(StrictMath::log).toArray();
        this.yearsPerPoint = yearsPerPoint;
        this.pointsBackMax = pointsBackMax;
    }

    /**
     * The statistic at the newest point, that is the last of those given.
     *
     * @param counts events of each point, from 0; 0 too for points that are left out
     * @param exposures of each point, from 0; 0 for points that are left out or were not seen: no rise is taken to begin there, and
     *     no time to pass
     * @param points how many of the arrays are in use, at least 1
     * @param first the earliest point at which a rise is asked for, such as the one after the last alarm; points before it only
     *     teach the rate
     * @param dispersion φ, above 0
     */
    public Rise at(double[] counts, double[] exposures, int points, int first, RateBelief belief, double dispersion) {
        Check.atLeast("points", points, 1);
        Check.positive("dispersion", dispersion);
        double events = 0;
        double exposure = 0;
        for (int point = 0; point < points; point++) {
            events += counts[point];
            exposure += exposures[point];
        }
        double power = belief.shape() + events;
        double scale = belief.rate() + exposure;
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        int from = points - 1;
        int size = 0;
        double eventsSince = 0;
        double exposureSince = 0;
        int earliest = Math.max(Math.max(0, first), points - pointsBackMax);
        for (int point = points - 1; point >= earliest; point--) {
            if (exposures[point] == 0) {
                continue;
            }
            eventsSince += counts[point];
            exposureSince += exposures[point];
            for (int i = 0; i < ratios.length; i++) {
                double log =
                        (eventsSince * logRatios[i] - power * StrictMath.log1p((ratios[i] - 1) * exposureSince / scale))
                                / dispersion;
                sum += StrictMath.exp(log);
                if (log > best) {
                    best = log;
                    from = point;
                    size = i;
                }
            }
        }
        double years = Math.min(YEARS_MAX, yearsPerPoint * sum / ratios.length);
        return rise(counts, exposures, points, belief, years, from, ratios[size]);
    }

    /**
     * Everything about the statistic after each of the points, each from what was counted up to it.
     *
     * @param alarmsPerYear false alarms a year that are allowed: the threshold is its reciprocal
     */
    public MethodResult result(
            double[] counts, double[] exposures, RateBelief belief, double dispersion, double alarmsPerYear) {
        Check.finite("counts", counts);
        Check.finite("exposures", exposures);
        Check.sameLength("counts", counts.length, "exposures", exposures.length);
        Check.positive("alarmsPerYear", alarmsPerYear);
        var path = new ArrayList<Double>();
        for (int points = 1; points <= counts.length; points++) {
            path.add(at(counts, exposures, points, 0, belief, dispersion).years());
        }
        var last = at(counts, exposures, counts.length, 0, belief, dispersion);
        return new MethodResult(
                VERSION,
                Map.of(
                        "ratios",
                        boxed(ratios),
                        "yearsPerPoint",
                        yearsPerPoint,
                        "pointsBackMax",
                        pointsBackMax,
                        "shape",
                        belief.shape(),
                        "rate",
                        belief.rate(),
                        "dispersion",
                        dispersion),
                Map.of("counts", boxed(counts), "exposures", boxed(exposures)),
                path,
                Optional.of(new Threshold(
                        1 / alarmsPerYear,
                        AlarmConvention.AT_OR_ABOVE,
                        "years: the mean time to a false alarm is at least the threshold (optional stopping)")),
                OptionalDouble.of(last.p()),
                OptionalDouble.of(1 / (alarmsPerYear * yearsPerPoint)),
                OptionalDouble.of(alarmsPerYear),
                Map.of("from", last.from(), "ratio", last.ratio(), "expected", last.expected()));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Rise rise(
            double[] counts, double[] exposures, int points, RateBelief belief, double years, int from, double ratio) {
        double eventsBefore = 0;
        double exposureBefore = 0;
        double events = 0;
        double exposure = 0;
        for (int point = 0; point < points; point++) {
            if (point < from) {
                eventsBefore += counts[point];
                exposureBefore += exposures[point];
            } else {
                events += counts[point];
                exposure += exposures[point];
            }
        }
        return new Rise(years, from, ratio, events, belief.meanAfter(eventsBefore, exposureBefore) * exposure);
    }
}
