package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.Check;

/**
 * How many false alarms a chart may raise: what a threshold is computed from. False alarms come at a mean of one in ARL0
 * points, if the chart restarts after each.
 *
 * @param alarmsPerYear such as 0.1, one in ten years
 * @param pointsPerYear such as 12 for months, 52 for weeks
 */
public record FalseAlarmBudget(double alarmsPerYear, double pointsPerYear) {

    public FalseAlarmBudget {
        Check.positive("alarmsPerYear", alarmsPerYear);
        Check.positive("pointsPerYear", pointsPerYear);
    }

    /** The in-control average run length that keeps to the budget, in points; at least 1, for no chart alarms more often. */
    public double wantedArl() {
        return Math.max(1, pointsPerYear / alarmsPerYear);
    }

    /** An equal share for each of so many charts. */
    public FalseAlarmBudget sharedBy(int charts) {
        Check.atLeast("charts", charts, 1);
        return new FalseAlarmBudget(alarmsPerYear / charts, pointsPerYear);
    }

    /** What a chart of this run length raises. */
    public double alarmsPerYear(double arl) {
        Check.positive("arl", arl);
        return pointsPerYear / arl;
    }
}
