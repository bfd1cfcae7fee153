package pqs.surveillance.methods.cusum;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/** How the count of one point is distributed. */
public sealed interface CountDistribution {

    int MEAN_MAX = 100_000;

    double mean();

    /** Natural logarithm of the probability of a count. */
    double logProbability(int count);

    /** The ratio of the probability of {@code count + 1} to that of {@code count}. */
    double stepRatio(int count);

    /** Counts that only chance moves: variance equals mean. */
    record Poisson(double mean) implements CountDistribution {
        public Poisson {
            requireMean(mean);
        }

        @Override
        public double logProbability(int count) {
            return count * Math.log(mean) - mean - LogGamma.value(count + 1.0);
        }

        @Override
        public double stepRatio(int count) {
            return mean / (count + 1);
        }
    }

    /**
     * Counts whose own mean varies from point to point as a gamma variable.
     *
     * @param size shape of that gamma; the variance is mean + mean^2 / size, so a small size is much over-dispersion
     */
    record NegativeBinomial(double mean, double size) implements CountDistribution {
        public NegativeBinomial {
            requireMean(mean);
            Check.positive("size", size);
        }

        @Override
        public double logProbability(int count) {
            return LogGamma.value(size + count)
                    - LogGamma.value(size)
                    - LogGamma.value(count + 1.0)
                    - size * Math.log1p(mean / size)
                    + count * Math.log(mean / (mean + size));
        }

        @Override
        public double stepRatio(int count) {
            return (size + count) / (count + 1) * (mean / (mean + size));
        }
    }

    private static void requireMean(double mean) {
        Check.positive("mean", mean);
        if (mean > MEAN_MAX) {
            throw new InvalidInput(
                    "mean", "is " + mean, "give at most " + MEAN_MAX + ": counts so high want a chart of rates");
        }
    }

    /** Probabilities of 0, 1, 2 and so on, up to where what remains is below 1e-17 for each step. */
    default double[] probabilities() {
        return probabilities(1e-17);
    }

    /**
     * Probabilities of 0, 1, 2 and so on, up to where they are at most the least of interest: from the likeliest count
     * outwards, so that nothing underflows on the way.
     */
    default double[] probabilities(double least) {
        int start = (int) mean();
        var probabilities = new double[start + 64];
        probabilities[start] = Math.exp(logProbability(start));
        for (int count = start; count > 0; count--) {
            probabilities[count - 1] = probabilities[count] / stepRatio(count - 1);
        }
        int count = start;
        while (probabilities[count] > least || stepRatio(count) >= 1) {
            if (count + 1 == probabilities.length) {
                probabilities = Arrays.copyOf(probabilities, 2 * probabilities.length);
            }
            probabilities[count + 1] = probabilities[count] * stepRatio(count);
            count++;
        }
        return Arrays.copyOf(probabilities, count + 1);
    }
}
