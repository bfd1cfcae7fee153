package pqs.surveillance.methods.cusum;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * A provider's own baseline, drawn towards its peers as far as its few events warrant: rates lambda_i ~ gamma(shape a, rate b),
 * counts N_i ~ Poisson(lambda_i E_i). A posteriori lambda_i ~ gamma(a + N_i, b + E_i), of mean (a + N_i) / (b + E_i), which is the
 * weighted mean of the provider's own N_i / E_i and the peers' a / b with weights E_i and b (Clayton and Kaldor 1987; for
 * charts Grigg, Spiegelhalter and Jones 2009).
 *
 * <p>a and b maximise the likelihood of the counts, which are negative binomial of size a and mean E_i a / b. For each a the best
 * a / b solves one monotone equation; the profile is then searched over ln a, first on a grid, for it may be flat. Counts that vary
 * no more than chance want an infinite a; it is held at {@value #SHAPE_MAX}, where providers keep nothing of their own.
 *
 * @param shape a
 * @param rate b, in units of exposure: a provider of this exposure counts half
 * @param logLikelihood of the counts at a and b
 */
public record BaselineShrinkage(double shape, double rate, double logLikelihood) {

    public static final MethodVersion VERSION = new MethodVersion("baseline-shrinkage", 1);

    private static final double SHAPE_MIN = 1e-3;
    private static final double SHAPE_MAX = 1e6;
    private static final int PEERS_MIN = 5;
    private static final int GRID = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * @param counts of each provider's baseline
     * @param exposures of each, in any one unit, above 0
     * @return too little with fewer than five providers, or with no event among them
     */
    public static Judgement<BaselineShrinkage> fit(int[] counts, double[] exposures) {
        Check.counts("counts", counts);
        Check.positive("exposures", exposures);
        Check.sameLength("counts", counts.length, "exposures", exposures.length);
        if (counts.length < PEERS_MIN) {
            return new Judgement.TooLittle<>(counts.length, PEERS_MIN, "providers");
        }
        double most = 0;
        for (int i = 0; i < counts.length; i++) {
            most = Math.max(most, counts[i] / exposures[i]);
        }
        if (most == 0) {
            return new Judgement.TooLittle<>(0, 1, "events");
        }
        return new Judgement.Enough<>(new Fit(counts, exposures, most).best());
    }

    /** Posterior mean rate of a provider, for each unit of exposure. */
    public double shrunk(int count, double exposure) {
        return posterior(count, exposure).getMean();
    }

    /** The posterior rate below which a provider's true rate lies with this probability. */
    public double quantile(int count, double exposure, double probability) {
        Check.probability("probability", probability);
        return posterior(count, exposure).inverseCumulativeProbability(probability);
    }

    /** How a provider's next count is distributed, the uncertainty of its baseline included. */
    public CountDistribution next(int count, double exposure, double nextExposure) {
        Check.positive("nextExposure", nextExposure);
        return new CountDistribution.NegativeBinomial(nextExposure * shrunk(count, exposure), shape + count);
    }

    /**
     * What the fit says of providers: their rates drawn towards the peers.
     *
     * @param counts of those whom it was fitted to, or of others who are to be drawn towards them
     */
    public MethodResult result(int[] counts, double[] exposures) {
        Check.counts("counts", counts);
        Check.positive("exposures", exposures);
        Check.sameLength("counts", counts.length, "exposures", exposures.length);
        return MethodResult.of(
                VERSION,
                Map.of("shapeMax", SHAPE_MAX, "peersMin", PEERS_MIN),
                Map.of(
                        "counts", Arrays.stream(counts).boxed().toList(),
                        "exposures", Arrays.stream(exposures).boxed().toList()),
                Map.of(
                        "shape",
                        shape,
                        "rate",
                        rate,
                        "logLikelihood",
                        logLikelihood,
                        "shrunk",
                        IntStream.range(0, counts.length)
                                .mapToObj(i -> shrunk(counts[i], exposures[i]))
                                .toList()));
    }

    private GammaDistribution posterior(int count, double exposure) {
        Check.atLeast("count", count, 0);
        Check.positive("exposure", exposure);
        return GammaDistribution.of(shape + count, 1 / (rate + exposure));
    }

    private static final class Fit {

        private final int[] counts;
        private final double[] exposures;
        private final double meanMax;

        Fit(int[] counts, double[] exposures, double meanMax) {
            this.counts = counts;
            this.exposures = exposures;
            this.meanMax = meanMax;
        }

        BaselineShrinkage best() {
            double lowest = Math.log(SHAPE_MIN);
            double step = (Math.log(SHAPE_MAX) - lowest) / GRID;
            int best = 0;
            for (int i = 1; i <= GRID; i++) {
                if (at(lowest + i * step).logLikelihood()
                        > at(lowest + best * step).logLikelihood()) {
                    best = i;
                }
            }
            if (best == GRID) {
                return at(Math.log(SHAPE_MAX));
            }
            double low = lowest + Math.max(0, best - 1) * step;
            double high = lowest + (best + 1) * step;
            while (high - low > 1e-9) {
                double left = high - GOLDEN * (high - low);
                double right = low + GOLDEN * (high - low);
                if (at(left).logLikelihood() < at(right).logLikelihood()) {
                    low = left;
                } else {
                    high = right;
                }
            }
            return at((low + high) / 2);
        }

        private BaselineShrinkage at(double logShape) {
            double shape = Math.exp(logShape);
            double mean = mean(shape);
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                double expected = mean * exposures[i];
                sum += LogGamma.value(shape + counts[i])
                        - LogGamma.value(shape)
                        - LogGamma.value(counts[i] + 1.0)
                        - shape * Math.log1p(expected / shape)
                        + counts[i] * Math.log(expected / (shape + expected));
            }
            return new BaselineShrinkage(shape, shape / mean, sum);
        }

        /** The a / b at which the derivative of the likelihood, which falls in a / b, is 0; no provider's rate is beyond it. */
        private double mean(double shape) {
            double low = 0;
            double high = meanMax;
            for (int round = 0; round < 100; round++) {
                double middle = (low + high) / 2;
                double slope = 0;
                for (int i = 0; i < counts.length; i++) {
                    double expected = middle * exposures[i];
                    slope += counts[i] - (shape + counts[i]) * expected / (shape + expected);
                }
                if (slope > 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }
    }
}
