package pqs.surveillance.methods.reporter;

import java.util.List;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The likelihood of the habits of reporters. With λ ~ Gamma(a, a / m) and y ~ Poisson(e λ)
 *
 * <pre>  ln L(a, m) = sum over reporters of
 *     sum over j &lt; y of ln((a + j) / (a + m e)) + y ln(m e) − a ln(1 + m e / a) − ln y!</pre>
 *
 * which goes over into the Poisson likelihood as a grows. For a given a the best m solves Σ (y − m e) / (a + m e) = 0, whose left
 * side falls with m; over ln a the likelihood is looked at on a grid and then climbed.
 */
final class HabitLikelihood {

    static final double SHAPE_MIN = 1e-3;
    /** Beyond it a gamma distribution is a point for all that counts can tell. */
    static final double SHAPE_MAX = 1e6;

    private static final int GRID = 60;
    private static final int HALVINGS_MAX = 200;
    private static final int EVALUATIONS_MAX = 1_000;

    private final List<ReporterHistory> histories;

    HabitLikelihood(List<ReporterHistory> histories) {
        this.histories = histories;
    }

    /** Without ln y!, which is the same for all. */
    double log(double shape, double mean) {
        double sum = 0;
        for (var history : histories) {
            double expected = mean * history.referrals();
            for (int j = 0; j < history.concerns(); j++) {
                sum += Math.log((shape + j) / (shape + expected));
            }
            sum += history.concerns() == 0 ? 0 : history.concerns() * Math.log(expected);
            sum -= shape * Math.log1p(expected / shape);
        }
        return sum;
    }

    /** That of the same habit for all, without ln y!. */
    double logOfCommon(double rate) {
        double sum = 0;
        for (var history : histories) {
            double expected = rate * history.referrals();
            sum += (history.concerns() == 0 ? 0 : history.concerns() * Math.log(expected)) - expected;
        }
        return sum;
    }

    /** The a of the largest likelihood. */
    double bestShape() {
        double from = Math.log(SHAPE_MIN);
        double step = (Math.log(SHAPE_MAX) - from) / GRID;
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double height = profile(from + i * step);
            if (height > highest) {
                best = i;
                highest = height;
            }
        }
        var top = new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(EVALUATIONS_MAX),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(this::profile),
                        new SearchInterval(
                                from + Math.max(0, best - 1) * step, from + Math.min(GRID, best + 1) * step));
        return Math.exp(top.getPoint());
    }

    private double profile(double logShape) {
        double shape = Math.exp(logShape);
        return log(shape, bestMean(shape));
    }

    /** The m of the largest likelihood for this a; it lies between the smallest and the largest rate. */
    double bestMean(double shape) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (var history : histories) {
            double rate = history.concerns() / history.referrals();
            low = Math.min(low, rate);
            high = Math.max(high, rate);
        }
        for (int i = 0; i < HALVINGS_MAX && high - low > Math.ulp(high); i++) {
            double middle = low + (high - low) / 2;
            if (slope(shape, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double slope(double shape, double mean) {
        double sum = 0;
        for (var history : histories) {
            double expected = mean * history.referrals();
            sum += (history.concerns() - expected) / (shape + expected);
        }
        return sum;
    }
}
