package pqs.surveillance.methods.funnel;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import pqs.surveillance.methods.Check;

/**
 * Where a ratio of observed to expected events lies, as Public Health England bands it: beyond the 99.8% confidence limits of the
 * observed count, beyond the 95% ones, or neither. Limits are exact (chi-square) below ten events and Byar's approximation from
 * ten:
 *
 * <pre>  o (1 - 1/(9o) - q/(3 sqrt(o)))³     (o+1) (1 - 1/(9(o+1)) + q/(3 sqrt(o+1)))³</pre>
 *
 * The bands are those of PHEindicatormethods 2.1.0; a limit that equals the expected count is not beyond it.
 */
public enum SignificanceBand {
    LOW_998("Low (0.001)"),
    LOW_95("Low (0.025)"),
    NONE("Not significant"),
    HIGH_95("High (0.025)"),
    HIGH_998("High (0.001)");

    private static final int BYAR_FROM = 10;

    private final String words;

    SignificanceBand(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static SignificanceBand of(int observed, double expected) {
        Check.atLeast("observed", observed, 0);
        Check.positive("expected", expected);
        if (upper(observed, FunnelLimits.TAIL_998) < expected) {
            return LOW_998;
        }
        if (lower(observed, FunnelLimits.TAIL_998) > expected) {
            return HIGH_998;
        }
        if (upper(observed, FunnelLimits.TAIL_95) < expected) {
            return LOW_95;
        }
        return lower(observed, FunnelLimits.TAIL_95) > expected ? HIGH_95 : NONE;
    }

    /** Probability of an outermost band where nothing is wrong: of the Poisson counts that lie in one. */
    static double outermostProbability(double expected) {
        Check.positive("expected", expected);
        var counts = PoissonDistribution.of(expected);
        int low = (int) expected;
        while (low >= 0 && of(low, expected) != LOW_998) {
            low--;
        }
        int high = (int) expected + 1;
        while (of(high, expected) != HIGH_998) {
            high++;
        }
        return counts.cumulativeProbability(low) + counts.survivalProbability(high - 1);
    }

    private static double lower(int observed, double tail) {
        if (observed == 0) {
            return 0;
        }
        return observed < BYAR_FROM
                ? ChiSquaredDistribution.of(2.0 * observed).inverseCumulativeProbability(tail) / 2
                : byar(observed, NormalDistribution.of(0, 1).inverseCumulativeProbability(tail));
    }

    private static double upper(int observed, double tail) {
        return observed < BYAR_FROM
                ? ChiSquaredDistribution.of(2.0 * observed + 2).inverseSurvivalProbability(tail) / 2
                : byar(observed + 1.0, NormalDistribution.of(0, 1).inverseSurvivalProbability(tail));
    }

    private static double byar(double count, double quantile) {
        return count * Math.pow(1 - 1 / (9 * count) + quantile / 3 / Math.sqrt(count), 3);
    }
}
