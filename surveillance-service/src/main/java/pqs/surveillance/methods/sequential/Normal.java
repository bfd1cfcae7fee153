package pqs.surveillance.methods.sequential;

import org.apache.commons.numbers.gamma.Erfc;

/** The standard normal distribution. */
final class Normal {

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /** P(X ≤ x). */
    static double atMost(double x) {
        return Erfc.value(-x / ROOT_TWO) / 2;
    }
}
