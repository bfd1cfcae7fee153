package pqs.surveillance.methods.scan;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import pqs.surveillance.methods.Check;

/**
 * The probability of a statistic at least as high where nothing is wrong, by simulation: p = (1 + those at least as high) / (1 + M),
 * which is never below 1 / (1 + M). The same seed gives the same p. Statistics that differ by rounding only count as equal.
 *
 * @param observed the statistic
 * @param atLeast how many of the replicates were at least as high
 * @param replicates M
 */
public record MonteCarlo(double observed, int atLeast, int replicates, long seed) {

    private static final double ROUNDING = 1e-9;

    static MonteCarlo of(double observed, int replicates, long seed, ToDoubleFunction<SplittableRandom> faultless) {
        return of(observed, highest(replicates, seed, faultless), seed);
    }

    /** @param simulated one statistic a replicate */
    static MonteCarlo of(double observed, double[] simulated, long seed) {
        int atLeast = 0;
        for (double some : simulated) {
            if (some >= observed - ROUNDING) {
                atLeast++;
            }
        }
        return new MonteCarlo(observed, atLeast, simulated.length, seed);
    }

    /** The statistic of each replicate, which has a generator of its own. */
    static double[] highest(int replicates, long seed, ToDoubleFunction<SplittableRandom> faultless) {
        Check.atLeast("replicates", replicates, 1);
        var random = new SplittableRandom(seed);
        double[] simulated = new double[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            simulated[replicate] = faultless.applyAsDouble(random.split());
        }
        return simulated;
    }

    public double p() {
        return (1.0 + atLeast) / (1.0 + replicates);
    }
}
