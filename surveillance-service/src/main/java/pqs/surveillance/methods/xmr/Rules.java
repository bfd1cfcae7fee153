package pqs.surveillance.methods.xmr;

import java.util.ArrayList;
import java.util.List;

/**
 * The special causes of the points of one set of limits; a rule never reaches across a rebase. In order of precedence:
 *
 * <ol>
 *   <li>outside: beyond a limit, strictly;
 *   <li>trend: seven points, each strictly further the same way; a point of two trends belongs to the later;
 *   <li>two of three: three in a row on one side of the mean, two of them near a limit, of which only these are flagged;
 *   <li>shift: seven in a row on one side of the mean; a point on it breaks the run.
 * </ol>
 */
final class Rules {

    private static final int RUN = 7;

    private final double[] y;
    private final Limits limits;
    private final RuleSet ruleSet;

    private Rules(double[] y, Limits limits, RuleSet ruleSet) {
        this.y = y;
        this.limits = limits;
        this.ruleSet = ruleSet;
    }

    /** @param y the points that the limits hold for */
    static List<SpecialCause> causes(double[] y, Limits limits, RuleSet ruleSet) {
        var rules = new Rules(y, limits, ruleSet);
        var causes = new ArrayList<SpecialCause>(y.length);
        for (int i = 0; i < y.length; i++) {
            causes.add(rules.cause(i));
        }
        return causes;
    }

    private SpecialCause cause(int i) {
        int side = limits.side(y[i]);
        if (limits.outside(y[i])) {
            return y[i] > limits.upper() ? SpecialCause.ABOVE_LIMIT : SpecialCause.BELOW_LIMIT;
        }
        int trend = trendAround(i);
        if (trend != 0) {
            return trend > 0 ? SpecialCause.TREND_UP : SpecialCause.TREND_DOWN;
        }
        if (ofTwoInThree(i)) {
            return side > 0 ? SpecialCause.TWO_OF_THREE_ABOVE : SpecialCause.TWO_OF_THREE_BELOW;
        }
        if (inShift(i)) {
            return side > 0 ? SpecialCause.SHIFT_ABOVE : SpecialCause.SHIFT_BELOW;
        }
        return SpecialCause.COMMON_CAUSE;
    }

    /** Of the last window of seven that holds the point and is a trend. */
    private int trendAround(int i) {
        for (int start = Math.min(i, y.length - RUN); start >= Math.max(0, i - RUN + 1); start--) {
            int direction = trend(start);
            if (direction != 0) {
                return direction;
            }
        }
        return 0;
    }

    private int trend(int start) {
        int direction = (int) Math.signum(y[start + 1] - y[start]);
        for (int i = start + 1; i < start + RUN; i++) {
            if ((int) Math.signum(y[i] - y[i - 1]) != direction) {
                return 0;
            }
        }
        return direction;
    }

    private boolean ofTwoInThree(int i) {
        if (!near(i)) {
            return false;
        }
        for (int start = Math.max(0, i - 2); start <= Math.min(i, y.length - 3); start++) {
            if (sameSide(start, 3, limits.side(y[i])) && nearOf(start) >= 2) {
                return true;
            }
        }
        return false;
    }

    private int nearOf(int start) {
        int near = 0;
        for (int i = start; i < start + 3; i++) {
            if (near(i)) {
                near++;
            }
        }
        return near;
    }

    private boolean near(int i) {
        return limits.beyondNear(y[i]) && (ruleSet.countsOutside() || !limits.outside(y[i]));
    }

    private boolean inShift(int i) {
        int side = limits.side(y[i]);
        if (side == 0) {
            return false;
        }
        for (int start = Math.max(0, i - RUN + 1); start <= Math.min(i, y.length - RUN); start++) {
            if (sameSide(start, RUN, side)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameSide(int start, int points, int side) {
        for (int i = start; i < start + points; i++) {
            if (limits.side(y[i]) != side) {
                return false;
            }
        }
        return true;
    }
}
