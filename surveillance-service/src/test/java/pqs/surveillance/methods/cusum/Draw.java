package pqs.surveillance.methods.cusum;

import java.util.SplittableRandom;

/** Draws for simulations, from a seeded source, by inversion: slow, and independent of what they check. */
final class Draw {

    private Draw() {}

    static int poisson(SplittableRandom random, double mean) {
        double left = random.nextDouble();
        double probability = Math.exp(-mean);
        int count = 0;
        while (left >= probability && count < 10_000) {
            left -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    static int negativeBinomial(SplittableRandom random, double mean, double size) {
        double left = random.nextDouble();
        double probability = Math.pow(size / (size + mean), size);
        int count = 0;
        while (left >= probability && count < 10_000) {
            left -= probability;
            probability *= (size + count) / (count + 1) * (mean / (mean + size));
            count++;
        }
        return count;
    }
}
