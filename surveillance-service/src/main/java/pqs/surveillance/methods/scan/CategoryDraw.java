package pqs.surveillance.methods.scan;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Lets events fall to categories in proportion to their weights. */
final class CategoryDraw {

    private final double[] cumulative;

    CategoryDraw(double[] weights) {
        cumulative = weights.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
    }

    int[] counts(int events, SplittableRandom random) {
        int[] counts = new int[cumulative.length];
        for (int event = 0; event < events; event++) {
            counts[one(random)]++;
        }
        return counts;
    }

    private int one(SplittableRandom random) {
        int last = cumulative.length - 1;
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[last]);
        return Math.min(found < 0 ? -found - 1 : found + 1, last);
    }
}
