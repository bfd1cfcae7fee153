package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.Check;

/**
 * How often one chart may alarm where nothing is wrong: what its threshold is computed from. A chart that restarts after each
 * alarm raises one false alarm in ARL0 points on average, m / ARL0 a year. What many charts may raise together, and each one's
 * part of it, is the business of {@link pqs.surveillance.methods.multiplicity.FalseAlarmBudget}.
 *
 * @param alarmsPerYear such as 0.1, one in ten years
 * @param pointsPerYear m, such as 12 for months, 52 for weeks
 */
public record FalseAlarmRate(double alarmsPerYear, double pointsPerYear) {

    public FalseAlarmRate {
        Check.positive("alarmsPerYear", alarmsPerYear);
        Check.positive("pointsPerYear", pointsPerYear);
    }

    /** The in-control average run length that keeps to the rate, in points; at least 1, for no chart alarms more often. */
    public double wantedArl() {
        return Math.max(1, pointsPerYear / alarmsPerYear);
    }

    /** An equal share for each of so many charts. */
    public FalseAlarmRate sharedBy(int charts) {
        Check.atLeast("charts", charts, 1);
        return new FalseAlarmRate(alarmsPerYear / charts, pointsPerYear);
    }

    /** What a chart of this run length raises. */
    public double alarmsPerYear(double arl) {
        Check.positive("arl", arl);
        return pointsPerYear / arl;
    }
}
