package pqs.surveillance.methods.outbreak;

/**
 * The weighted least squares fit of z = level(group) + slope · t. As groups are disjoint it has a closed form: with W(g) the sum of
 * weights of a group, t̄(g) and z̄(g) its weighted means, and S = Σ w (t − t̄)²
 *
 * <pre>  slope = Σ w (t − t̄) (z − z̄) / S,   level(g) = z̄(g) − slope · t̄(g)
 *   leverage of a point: w / W + w (t − t̄)² / S;   variance of the fit at t: 1 / W + (t − t̄)² / S</pre>
 *
 * without the terms in S where there is no slope. Groups are as numbered in {@link SeasonGroups}, from 1.
 *
 * @param spread S; 0 without a slope, and where the times of no group differ
 */
// Arrays for the inner loops; neither leaves this package nor is written to after it was made.
@SuppressWarnings("ArrayRecordComponent")
record SeasonalLine(double slope, double[] level, double[] weight, double[] centre, double spread) {

    /** S below this part of Σ w t² counts as none. */
    private static final double TOLERANCE = 1e-22;

    static SeasonalLine of(Learned points, Trend trend, double[] w, double[] z) {
        int[] group = points.groups();
        double[] t = points.times();
        double[] weight = new double[points.groupCount() + 1];
        double[] centre = new double[weight.length];
        double[] level = new double[weight.length];
        for (int i = 0; i < w.length; i++) {
            weight[group[i]] += w[i];
            centre[group[i]] += w[i] * t[i];
            level[group[i]] += w[i] * z[i];
        }
        for (int g = 1; g < weight.length; g++) {
            if (weight[g] > 0) {
                centre[g] /= weight[g];
                level[g] /= weight[g];
            }
        }
        if (trend == Trend.NONE) {
            return new SeasonalLine(0, level, weight, centre, 0);
        }
        double spread = 0;
        double along = 0;
        double all = 0;
        for (int i = 0; i < w.length; i++) {
            double from = t[i] - centre[group[i]];
            spread += w[i] * from * from;
            along += w[i] * from * (z[i] - level[group[i]]);
            all += w[i] * t[i] * t[i];
        }
        if (spread <= TOLERANCE * all) {
            return new SeasonalLine(0, level, weight, centre, 0);
        }
        double slope = along / spread;
        for (int g = 1; g < level.length; g++) {
            level[g] -= slope * centre[g];
        }
        return new SeasonalLine(slope, level, weight, centre, spread);
    }

    double at(int group, double t) {
        return level[group] + slope * t;
    }

    double variance(int group, double t) {
        double from = t - centre[group];
        return 1 / weight[group] + (spread > 0 ? from * from / spread : 0);
    }

    /** Number of coefficients. */
    int rank() {
        int rank = spread > 0 ? 1 : 0;
        for (double some : weight) {
            rank += some > 0 ? 1 : 0;
        }
        return rank;
    }
}
