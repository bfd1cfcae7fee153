package pqs.surveillance.methods.cusum;

import java.util.OptionalDouble;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Threshold;

/**
 * The smallest threshold on the lattice of k whose in-control average run length is at least the one wanted. S lies on that
 * lattice, so there is nothing between two neighbours: the run length that is attained is mostly longer than the wanted one,
 * and stated beside it.
 *
 * <p>With S &gt; h, whole k and S from 0 it reproduces {@code pois.cusum.crit} of R's spc 0.6.7 (mean 4, k 5, wanted 500: h 10).
 *
 * @param h a multiple of 1/denominator of k
 * @param arl attained with h
 * @param arlBelow attained with the multiple below h; empty where h is the lowest that is possible
 */
public record CusumThreshold(
        ReferenceValue k,
        double h,
        AlarmConvention convention,
        HeadStart start,
        double wantedArl,
        double arl,
        OptionalDouble arlBelow) {

    /** In points; a chart that is wrong less often can as well be left out. */
    private static final double WANTED_MAX = 1e12;

    /** @param wantedArl in points, from 1 to 1e12 */
    public static CusumThreshold of(
            CountDistribution inControl,
            ReferenceValue k,
            AlarmConvention convention,
            HeadStart start,
            double wantedArl) {
        if (!(wantedArl >= 1 && wantedArl <= WANTED_MAX)) {
            throw new InvalidInput("wantedArl", "is " + wantedArl, "give a number of points from 1 to 1e12");
        }
        var search = new Search(inControl, k, convention, start);
        int step = search.lowest();
        double below = Double.NaN;
        double arl = search.arl(step);
        while (arl < wantedArl) {
            step++;
            below = arl;
            arl = search.arl(step);
        }
        return new CusumThreshold(
                k,
                (double) step / k.denominator(),
                convention,
                start,
                wantedArl,
                arl,
                Double.isNaN(below) ? OptionalDouble.empty() : OptionalDouble.of(below));
    }

    public Threshold threshold() {
        return new Threshold(
                h,
                convention,
                "smallest multiple of 1/" + k.denominator() + " with an in-control average run length of at least "
                        + wantedArl + " points (" + start + " start), exact Markov chain");
    }

    /** The run length of each h of the lattice in turn; one chain serves them all. */
    private static final class Search {

        private final AlarmConvention convention;
        private final HeadStart start;
        private final ReferenceValue lattice;
        private final int fineness;
        private final CusumChain chain;

        Search(CountDistribution counts, ReferenceValue k, AlarmConvention convention, HeadStart start) {
            this.convention = convention;
            this.start = start;
            fineness = start == HeadStart.HALF ? 2 : 1;
            lattice = k.refined(fineness);
            chain = new CusumChain(counts, lattice);
        }

        int lowest() {
            return convention == AlarmConvention.ABOVE ? 0 : 1;
        }

        double arl(int step) {
            int fine = step * fineness;
            int states = convention == AlarmConvention.ABOVE ? fine + 1 : fine;
            return CusumRunLength.bounded(
                    switch (start) {
                        case ZERO -> chain.fromZero(states);
                        case HALF -> chain.runLengths(states)[fine / 2];
                    });
        }
    }
}
