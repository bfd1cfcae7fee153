package pqs.surveillance.methods.audit;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import pqs.surveillance.methods.InvalidInput;

/**
 * How many of the faulty ones a sample without replacement holds.
 *
 * <p>In a stratum of N with D faulty a sample of n holds X ~ Hypergeometric(N, D, n); over strata the numbers add up, and their
 * distribution is the convolution. Of those held each is recognised with probability s, independently, so the number found is
 * Binomial(X, s).
 */
public final class StratifiedDraw {

    private final double[] probabilities;

    private StratifiedDraw(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** @throws InvalidInput for no strata */
    public static StratifiedDraw of(List<AuditStratum> strata) {
        if (strata.isEmpty()) {
            throw new InvalidInput("strata", "are empty", "give at least one");
        }
        double[] total = {1};
        for (var stratum : strata) {
            total = convolution(total, hypergeometric(stratum));
        }
        return new StratifiedDraw(total);
    }

    private static double[] hypergeometric(AuditStratum stratum) {
        int most = Math.min(stratum.faulty(), stratum.sampled());
        if (most == 0) {
            return new double[] {1};
        }
        var held = HypergeometricDistribution.of(stratum.population(), stratum.faulty(), stratum.sampled());
        double[] probabilities = new double[most + 1];
        for (int x = 0; x <= most; x++) {
            probabilities[x] = held.probability(x);
        }
        return probabilities;
    }

    private static double[] convolution(double[] some, double[] others) {
        double[] sum = new double[some.length + others.length - 1];
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < others.length; j++) {
                sum[i + j] += some[i] * others[j];
            }
        }
        return sum;
    }

    /**
     * The number found where each that is held is recognised with probability s.
     *
     * @param recognition s, above 0 and at most 1
     */
    public StratifiedDraw recognisedWith(double recognition) {
        checkRecognition(recognition);
        if (recognition == 1) {
            return this;
        }
        double[] found = new double[probabilities.length];
        for (int held = 0; held < probabilities.length; held++) {
            var recognised = BinomialDistribution.of(held, recognition);
            for (int x = 0; x <= held; x++) {
                found[x] += probabilities[held] * recognised.probability(x);
            }
        }
        return new StratifiedDraw(found);
    }

    static void checkRecognition(double recognition) {
        if (!(recognition > 0 && recognition <= 1)) {
            throw new InvalidInput(
                    "recognition",
                    "is " + recognition,
                    "give a probability above 0, and 1 where every fault is recognised");
        }
    }

    /** The largest number there can be. */
    public int most() {
        return probabilities.length - 1;
    }

    /** P(X = x). */
    public double probability(int x) {
        return x < 0 || x > most() ? 0 : probabilities[x];
    }

    /** P(X ≥ k). */
    public double atLeast(int k) {
        return tail(k, most());
    }

    /** P(X ≤ k). */
    public double atMost(int k) {
        return tail(0, k);
    }

    public double mean() {
        double mean = 0;
        for (int x = 1; x <= most(); x++) {
            mean += x * probabilities[x];
        }
        return mean;
    }

    private double tail(int from, int to) {
        double sum = 0;
        for (int x = Math.max(0, from); x <= Math.min(to, most()); x++) {
            sum += probabilities[x];
        }
        return Math.min(1, sum);
    }
}
