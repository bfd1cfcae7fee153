package pqs.surveillance.methods.cusum;

import java.util.Arrays;
import pqs.surveillance.methods.Check;

/** Counts, what was expected, and the path that follows. */
final class Series {

    private final int[] counts;
    private final double[] expected;
    private final CusumPath path;
    private final double pointsPerYear;

    Series(int[] counts, double[] expected, CusumPath path, double pointsPerYear) {
        Check.positive("pointsPerYear", pointsPerYear);
        this.counts = counts;
        this.expected = expected;
        this.path = path;
        this.pointsPerYear = pointsPerYear;
    }

    int[] counts() {
        return counts;
    }

    double[] expected() {
        return expected;
    }

    CusumPath path() {
        return path;
    }

    double pointsPerYear() {
        return pointsPerYear;
    }

    double meanExpected() {
        return Arrays.stream(expected).average().orElseThrow();
    }
}
