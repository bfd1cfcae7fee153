package pqs.surveillance.methods.outbreak;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Counts of mean μ and variance φ μ; Poisson where φ = 1. */
record NegativeBinomial(double mean, double dispersion) {

    /** P(Y ≤ y). */
    double atMost(long y) {
        if (y < 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        return dispersion > 1
                ? RegularizedBeta.value(1 / dispersion, mean / (dispersion - 1), y + 1.0)
                : RegularizedGamma.Q.value(y + 1.0, mean);
    }

    /** P(Y ≥ y). */
    double atLeast(long y) {
        if (y <= 0) {
            return 1;
        }
        if (mean == 0) {
            return 0;
        }
        return dispersion > 1
                ? RegularizedBeta.complement(1 / dispersion, mean / (dispersion - 1), (double) y)
                : RegularizedGamma.P.value((double) y, mean);
    }

    /** The smallest y with P(Y ≤ y) ≥ p. */
    long quantile(double p) {
        long high = 1;
        while (atMost(high) < p) {
            high *= 2;
        }
        long low = -1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (atMost(middle) >= p) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
