package pqs.bench.methods;

import java.util.SplittableRandom;

/** Series that are the same in every run and on every machine. */
final class InventedCounts {

    private static final long SEED = 4;

    private InventedCounts() {}

    /** Poisson counts of one mean, a row a series. */
    static int[][] poisson(int series, int points, double mean) {
        var random = new SplittableRandom(SEED);
        var counts = new int[series][points];
        for (int[] row : counts) {
            for (int point = 0; point < points; point++) {
                row[point] = poisson(random, mean);
            }
        }
        return counts;
    }

    /** Poisson counts with a season, a series of each mean. */
    static int[][] seasonal(double[] means, int points, int pointsPerYear) {
        var random = new SplittableRandom(SEED);
        var counts = new int[means.length][points];
        for (int series = 0; series < means.length; series++) {
            for (int point = 0; point < points; point++) {
                double season = Math.exp(0.3 * Math.sin(2 * Math.PI * point / pointsPerYear));
                counts[series][point] = poisson(random, means[series] * season);
            }
        }
        return counts;
    }

    /** Expectations that vary with exposure, by a fifth either way of their mean. */
    static double[][] expectations(int series, int points, double mean) {
        var random = new SplittableRandom(SEED);
        var expected = new double[series][points];
        for (double[] row : expected) {
            for (int point = 0; point < points; point++) {
                row[point] = mean * random.nextDouble(0.8, 1.2);
            }
        }
        return expected;
    }

    /** As many uniform numbers as can be multiplied before the product falls below exp(-mean) (Knuth). */
    static int poisson(SplittableRandom random, double mean) {
        double least = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product >= least; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
