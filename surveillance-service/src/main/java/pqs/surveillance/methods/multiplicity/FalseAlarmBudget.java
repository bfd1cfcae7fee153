package pqs.surveillance.methods.multiplicity;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * One budget of false alarms for all charts that the same people read: providers × measures × levels.
 *
 * <p>Of B false alarms a year a line of weight w is allowed b = B w / Σw. A chart of m points a year that starts again after each
 * alarm raises m / ARL0 false alarms a year, so its in-control average run length has to be at least
 *
 * <pre>  ARL0 = m / b</pre>
 *
 * which is what its threshold is computed for. Counts are coarse: the smallest threshold that gives at least this ARL0 usually
 * gives more of it, so less is spent than was allowed, never more; {@link FalseAlarmSpending} says how much, and by whom. Expected
 * numbers add up whatever the dependence of the charts.
 */
public final class FalseAlarmBudget {

    /**
     * A line that wants part of the budget.
     *
     * @param weight its part, relative to the others, above 0
     * @param pointsPerYear how many points its chart gets a year, such as 12 for months
     */
    public record Claim(AlarmLine line, double weight, double pointsPerYear) {

        /** @throws InvalidInput for a weight or a number of points that is not above 0 */
        public Claim {
            Check.positive("weight", weight);
            Check.positive("pointsPerYear", pointsPerYear);
        }
    }

    /** What a line was given: false alarms a year, and the ARL0 in points that its threshold has to have at the least. */
    public record Allowance(AlarmLine line, double alarmsPerYear, double pointsPerYear, double arl0Wanted) {}

    private final double alarmsPerYear;
    private final NavigableMap<AlarmLine, Allowance> allowances = new TreeMap<>();

    /**
     * @param alarmsPerYear B, the false alarms a year that are accepted over all lines
     * @throws InvalidInput for a budget not above 0, no lines, a line named twice, and a part so large that its chart would have
     *     to alarm more often than it has points
     */
    public FalseAlarmBudget(double alarmsPerYear, List<Claim> claims) {
        Check.positive("alarmsPerYear", alarmsPerYear);
        if (claims.isEmpty()) {
            throw new InvalidInput("claims", "are empty", "give at least one line");
        }
        this.alarmsPerYear = alarmsPerYear;
        double weights = claims.stream().mapToDouble(Claim::weight).sum();
        for (var claim : claims) {
            double allowed = alarmsPerYear * claim.weight() / weights;
            var allowance =
                    new Allowance(claim.line(), allowed, claim.pointsPerYear(), claim.pointsPerYear() / allowed);
            if (allowance.arl0Wanted() < 1) {
                throw new InvalidInput(
                        "alarmsPerYear",
                        "is " + alarmsPerYear + ", of which " + allowed + " for " + claim.line(),
                        "give less: this chart has " + claim.pointsPerYear() + " points a year");
            }
            if (allowances.put(claim.line(), allowance) != null) {
                throw new InvalidInput("claims", "name " + claim.line() + " twice", "give each line once");
            }
        }
    }

    public double alarmsPerYear() {
        return alarmsPerYear;
    }

    /** @throws InvalidInput for a line that has no part of the budget */
    public Allowance allowance(AlarmLine line) {
        var allowance = allowances.get(line);
        if (allowance == null) {
            throw new InvalidInput("line", "is " + line, "give one that has a part of the budget");
        }
        return allowance;
    }

    /** In the order of the lines. */
    public List<Allowance> allowances() {
        return List.copyOf(allowances.values());
    }
}
