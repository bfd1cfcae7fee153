package pqs.surveillance.methods.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Three books of the same investigations: what was referred, what was reported, what was claimed. Each key stands for one
 * investigation and is the same in all books.
 *
 * <p>Of two books, b keys are in the first alone and c in the second alone. Where entries are lost from either alike, b given
 * b + c is Binomial(b + c, ½), and P(B ≥ b) is the exact one-sided test of McNemar (Q. McNemar, Psychometrika 12 (1947) 153–157;
 * exact form: F. Mosteller, Biometrics 8 (1952) 220–226): small where the first book holds more than slips explain.
 */
public record Reconciliation(int referrals, int reports, int claims, List<Gap> gaps) {

    private static final int VERSION = 1;

    /**
     * What one book holds that another should hold as well.
     *
     * @param name such as {@code claimed, not reported}
     * @param of how many the first book holds
     * @param missing keys in the first alone, in order
     * @param onlyOther how many are in the second alone
     * @param p P(B ≥ b)
     */
    public record Gap(String name, int of, List<String> missing, int onlyOther, double p) {

        public Gap {
            missing = List.copyOf(missing);
        }

        private static Gap between(String name, Set<String> book, Set<String> other) {
            var missing = new TreeSet<>(book);
            missing.removeAll(other);
            var onlyOther = new TreeSet<>(other);
            onlyOther.removeAll(book);
            double p = upperTail(missing.size() + onlyOther.size(), 0.5, missing.size());
            return new Gap(name, book.size(), new ArrayList<>(missing), onlyOther.size(), p);
        }

        /**
         * P(X ≥ missing), X ~ Binomial(of, tolerated): small where more is missing than slips are known to lose.
         *
         * @param toleratedShare between 0 and 1
         */
        public double tail(double toleratedShare) {
            Check.probability("toleratedShare", toleratedShare);
            return upperTail(of, toleratedShare, missing.size());
        }
    }

    public Reconciliation {
        gaps = List.copyOf(gaps);
    }

    /** @throws InvalidInput where all books are empty */
    public static Reconciliation of(Set<String> referrals, Set<String> reports, Set<String> claims) {
        if (referrals.isEmpty() && reports.isEmpty() && claims.isEmpty()) {
            throw new InvalidInput("referrals, reports and claims", "are empty", "give at least one entry");
        }
        return new Reconciliation(
                referrals.size(),
                reports.size(),
                claims.size(),
                List.of(
                        Gap.between("claimed, not reported", claims, reports),
                        Gap.between("claimed, not referred", claims, referrals),
                        Gap.between("reported, not referred", reports, referrals),
                        Gap.between("referred, not reported", referrals, reports)));
    }

    /**
     * Where only numbers are known: P(B ≥ first), B ~ Binomial(first + other, ½), which is exact for two independent Poisson
     * counts of the same mean (J. Przyborowski and H. Wilenski, Biometrika 31 (1940) 313–323). Books of the same investigations
     * are closer to each other than that, so it calls too little rather than too much.
     */
    public static double tailOfNumbers(int first, int other) {
        Check.atLeast("first", first, 0);
        Check.atLeast("other", other, 0);
        return upperTail(Math.addExact(first, other), 0.5, first);
    }

    /** Where only numbers are known; p is {@link #tailOfNumbers}. */
    public static MethodResult resultOfNumbers(int first, int other) {
        return MethodResult.of(
                new MethodVersion("reconciliation-of-numbers", VERSION),
                Map.of("test", "exact comparison of two Poisson counts, one-sided"),
                Map.of("first", first, "other", other),
                tailOfNumbers(first, other),
                Map.of());
    }

    private static double upperTail(int n, double share, int atLeast) {
        return atLeast == 0 ? 1 : BinomialDistribution.of(n, share).survivalProbability(atLeast - 1);
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("reconciliation", VERSION),
                Map.of("test", "exact McNemar, one-sided"),
                Map.of("referrals", referrals, "reports", reports, "claims", claims),
                Map.of(
                        "gaps",
                        gaps.stream()
                                .map(gap -> Map.of(
                                        "name", gap.name(),
                                        "of", gap.of(),
                                        "missing", gap.missing(),
                                        "onlyOther", gap.onlyOther(),
                                        "p", gap.p()))
                                .toList()));
    }
}
