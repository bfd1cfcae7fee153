package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * The logarithm of how much likelier a count is where the mean is R times the expected one, as a line: rise x - fall.
 *
 * <p>Poisson, expected m: x ln R - m (R - 1). Negative binomial of size r: x ln(R (r + m) / (r + R m)) - r ln((r + R m) / (r +
 * m)), which tends to the former as r grows.
 *
 * @param rise for each event
 * @param fall for each point
 */
public record LikelihoodRatio(double rise, double fall) {

    public static LikelihoodRatio poisson(double expected, double rateRatio) {
        Check.positive("expected", expected);
        requireRatio(rateRatio);
        return new LikelihoodRatio(Math.log(rateRatio), expected * (rateRatio - 1));
    }

    public static LikelihoodRatio negativeBinomial(double expected, double size, double rateRatio) {
        Check.positive("expected", expected);
        Check.positive("size", size);
        requireRatio(rateRatio);
        double growth = Math.log1p((rateRatio - 1) * expected / (size + expected));
        return new LikelihoodRatio(Math.log(rateRatio) - growth, size * growth);
    }

    double score(int count) {
        return count * rise - fall;
    }

    static void requireRatio(double rateRatio) {
        Check.positive("rateRatio", rateRatio);
        if (rateRatio == 1) {
            throw new InvalidInput("rateRatio", "is 1", "give how many times the expected rate is to be detected");
        }
    }

    static void requireUpward(double rateRatio) {
        if (!(Double.isFinite(rateRatio) && rateRatio > 1)) {
            throw new InvalidInput("rateRatio", "is " + rateRatio, "give a finite number above 1");
        }
    }
}
