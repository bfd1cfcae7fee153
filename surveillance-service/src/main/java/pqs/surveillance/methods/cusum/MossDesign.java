package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.InvalidInput;

/**
 * k and the two thresholds of {@link MossCusum} for an in-control mean of mu0 events a month, reproducing {@code getH} (Poisson,
 * zero start) of R's CUSUMdesign 1.1.5 as the system calls it; the chain is that of Hawkins and Olwell (1998), S &gt;= h alarms.
 *
 * <p>mu0 is rounded to 0.01, mu1 = 2 mu0, k = (mu1 - mu0) / ln(mu1 / mu0) is rounded to 0.01. A denominator d from 1 to 10 is
 * then sought: the first whose residual |frac(k d + 0.01) - 0.01| is below 0.01, with k left as it is (it lies on the lattice,
 * or as the residual is computed in binary fractions at most 0.01 steps beside it: 0.43 is taken for 3/7 in the chain, yet S
 * is computed with 0.43); otherwise that with the smallest residual, and k becomes floor(k d + 1/2) / d (0.65 is 5/8, 1.73 is
 * 12/7). h is the smallest multiple of 1/d whose run length exceeds the wanted one, or is within 0.1 % of it, as
 * {@link MossSearch} looks for it; where that fails, k is rounded to 0.1, 0.2 and 0.5 in turn.
 *
 * @param inControlMean mu0, to 0.01
 * @param k as S is computed with
 * @param onLattice k as the run lengths are computed with
 * @param h1 threshold of level 1 (run length 20), to six decimals
 * @param h2 threshold of level 2 (run length 100), to six decimals
 * @param arl1 in-control run length at h1, months
 * @param arl2 in-control run length at h2, months
 */
public record MossDesign(
        double inControlMean, double k, ReferenceValue onLattice, double h1, double h2, double arl1, double arl2) {

    static final String HOW_COMPUTED =
            "smallest multiple of 1/denominator of k whose in-control average run length exceeds"
                    + " the wanted one or is within 0.1 % of it, exact Markov chain (Hawkins and Olwell)";
    static final double MONTHS_A_YEAR = 12;

    private static final double[] ROUNDINGS = {0.01, 0.1, 0.2, 0.5};
    private static final double LEVEL_1_ARL = 20;
    private static final double LEVEL_2_ARL = 100;
    private static final double RESIDUAL_MAX = 0.01;
    private static final int DENOMINATOR_MAX = 10;

    public static MossDesign of(double inControlMean) {
        double mu0 = MossCusum.hundredths(inControlMean);
        if (mu0 == 0) {
            throw new InvalidInput(
                    "inControlMean", "is " + inControlMean + ", which is 0.00", "give at least 0.01 events a month");
        }
        double mu1 = 2 * mu0;
        double exact = (mu1 - mu0) / (Math.log(mu1) - Math.log(mu0));
        for (double rounding : ROUNDINGS) {
            var reference = Reference.of(Math.rint(exact / rounding) * rounding);
            var chain = new CusumChain(new CountDistribution.Poisson(mu0), reference.onLattice());
            var search = new MossSearch(chain, reference.k(), reference.onLattice());
            var steps1 = search.steps(mu0, LEVEL_1_ARL);
            var steps2 = search.steps(mu0, LEVEL_2_ARL);
            if (steps1.isPresent() && steps2.isPresent()) {
                double denominator = reference.onLattice().denominator();
                return new MossDesign(
                        mu0,
                        reference.k(),
                        reference.onLattice(),
                        MossCusum.sixDecimals(steps1.getAsInt() / denominator),
                        MossCusum.sixDecimals(steps2.getAsInt() / denominator),
                        chain.fromZero(steps1.getAsInt()),
                        chain.fromZero(steps2.getAsInt()));
            }
        }
        throw new InvalidInput(
                "inControlMean",
                "is " + inControlMean,
                "no threshold of at most " + MossSearch.STEPS_MAX + " steps serves it; give another mean");
    }

    /** A rounded k and the fraction it is taken for. */
    private record Reference(double k, ReferenceValue onLattice) {

        static Reference of(double k) {
            double least = 1;
            int best = 1;
            for (int denominator = 1; denominator <= DENOMINATOR_MAX; denominator++) {
                double residual = Math.abs((k * denominator + RESIDUAL_MAX) % 1 - RESIDUAL_MAX);
                if (residual < RESIDUAL_MAX) {
                    return new Reference(k, fraction(k, denominator));
                }
                if (residual < least) {
                    least = residual;
                    best = denominator;
                }
            }
            var fraction = fraction(k, best);
            return new Reference(fraction.value(), fraction);
        }

        private static ReferenceValue fraction(double k, int denominator) {
            return new ReferenceValue((int) (k * denominator + 0.5), denominator);
        }
    }
}
