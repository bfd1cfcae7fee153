package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Threshold;

/**
 * Run lengths and thresholds of a likelihood-ratio CUSUM at a constant expectation. Divided by the rise for each event, its S
 * is max(0, S + x - k) with k = fall / rise, mostly irrational: it is replaced by the nearest fraction that a chain of some tens
 * of millions of steps of work can afford (denominators of 50 and more for small counts), and the chain is exact for that. The
 * deviation of k is below 1/denominator^2 as a rule, and run lengths then agree with simulation to well below 1 %.
 *
 * <p>Where the expectation varies, take the mean one: the run length then is in points of mean exposure.
 */
public final class LikelihoodRatioRunLength {

    private static final double WORK_MAX = 6e7;
    private static final int DENOMINATOR_MAX = 150;
    private static final double TAIL_EVENTS = 20;

    private LikelihoodRatioRunLength() {}

    /**
     * From S = 0.
     *
     * @param counts as they really are; in control where their mean is the expected one
     * @param ratio of the chart, of a rate ratio above 1
     */
    public static double of(CountDistribution counts, LikelihoodRatio ratio, double h, AlarmConvention convention) {
        return of(counts, ratio, h, convention, HeadStart.ZERO);
    }

    /** From S = 0, or from half the threshold, to half a step of the lattice. */
    public static double of(
            CountDistribution counts, LikelihoodRatio ratio, double h, AlarmConvention convention, HeadStart start) {
        CusumRunLength.requireThreshold(h, convention);
        double scaled = h / rise(ratio);
        return CusumRunLength.of(counts, lattice(ratio, scaled, start), scaled, convention, start);
    }

    /**
     * The smallest threshold with an in-control run length of at least the one wanted, half a step of the lattice below the
     * state that alarms, so that rounding decides nothing and both conventions agree. The lattice is chosen for a rough guess of
     * the threshold first, and then for what that finds.
     *
     * @param wantedArl in points, from 1
     */
    public static Threshold threshold(
            CountDistribution inControl, LikelihoodRatio ratio, AlarmConvention convention, double wantedArl) {
        Check.finite("wantedArl", wantedArl);
        double guess = Math.log(Math.max(2, wantedArl)) / rise(ratio);
        double near = search(inControl, lattice(ratio, guess), wantedArl).h();
        var found = search(inControl, lattice(ratio, near), wantedArl);
        var k = found.k();
        return new Threshold(
                (found.h() - 0.5 / k.denominator()) * ratio.rise(),
                convention,
                "smallest h with an in-control average run length of at least " + wantedArl
                        + " points, Markov chain on the" + " lattice of 1/" + k.denominator() + " event");
    }

    /** How unusual a state is where the chart never restarts: {@link StateProbability#stationary} at the nearest state. */
    public static double stateProbability(CountDistribution inControl, LikelihoodRatio ratio, double statistic) {
        double scaled = statistic / rise(ratio);
        var k = lattice(ratio, Math.max(scaled, TAIL_EVENTS));
        double nearest = Math.rint(scaled * k.denominator()) / k.denominator();
        return StateProbability.stationary(inControl, k).atLeast(nearest);
    }

    private static CusumThreshold search(CountDistribution inControl, ReferenceValue k, double wantedArl) {
        return CusumThreshold.of(inControl, k, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO, wantedArl);
    }

    private static ReferenceValue lattice(LikelihoodRatio ratio, double scaledThreshold) {
        return lattice(ratio, scaledThreshold, HeadStart.ZERO);
    }

    /** Half a threshold needs half a step, so the chain of a head start is twice as fine as its k. */
    private static ReferenceValue lattice(LikelihoodRatio ratio, double scaledThreshold, HeadStart start) {
        int fineness = start == HeadStart.HALF ? 2 : 1;
        double k = ratio.fall() / rise(ratio);
        double affordable = Math.cbrt(WORK_MAX / (Math.pow(Math.max(1, scaledThreshold), 2) * Math.max(0.1, k)));
        return ReferenceValue.nearest(k, (int) Math.clamp(affordable / fineness, 1, DENOMINATOR_MAX));
    }

    private static double rise(LikelihoodRatio ratio) {
        if (!(ratio.rise() > 0)) {
            throw new InvalidInput(
                    "ratio", "rises by " + ratio.rise() + " for each event", "give a rate ratio above 1");
        }
        return ratio.rise();
    }
}
