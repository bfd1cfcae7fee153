package pqs.surveillance.methods.funnel;

import java.util.Arrays;
import java.util.OptionalDouble;

/** What is done with the most extreme z before the over-dispersion is estimated, so that outliers do not widen the limits. */
public enum Extremes {
    /** Drawn in to the quantiles at the share and at one less the share (type 7 of Hyndman and Fan, 1996). */
    WINSORISED,
    /**
     * Left out: with ranks r (the mean rank for ties) those for which floor(r / share / (n + 1)) is 0, or 1 / share - 1 and
     * more.
     */
    TRIMMED;

    /** In the order given; empty for what is left out. A share of 0 leaves all as it is. */
    OptionalDouble[] used(double[] z, double share) {
        if (share == 0) {
            return Arrays.stream(z).mapToObj(OptionalDouble::of).toArray(OptionalDouble[]::new);
        }
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        return switch (this) {
            case WINSORISED -> {
                double low = quantile(sorted, share);
                double high = quantile(sorted, 1 - share);
                yield Arrays.stream(z)
                        .mapToObj(value -> OptionalDouble.of(Math.clamp(value, low, high)))
                        .toArray(OptionalDouble[]::new);
            }
            case TRIMMED ->
                Arrays.stream(z)
                        .mapToObj(value -> isKept(rank(sorted, value), share, z.length)
                                ? OptionalDouble.of(value)
                                : OptionalDouble.empty())
                        .toArray(OptionalDouble[]::new);
        };
    }

    private static boolean isKept(double rank, double share, int n) {
        double slices = 1 / share;
        double slice = Math.floor(rank * slices / (n + 1));
        return slice > 0 && slice < slices - 1;
    }

    private static double rank(double[] sorted, double value) {
        int below = 0;
        int equal = 0;
        for (double other : sorted) {
            if (other < value) {
                below++;
            } else if (other == value) {
                equal++;
            }
        }
        return below + (equal + 1) / 2.0;
    }

    private static double quantile(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) Math.floor(position + 4 * Math.ulp(1.0));
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + Math.max(0, position - below) * (sorted[above] - sorted[below]);
    }
}
