package pqs.surveillance.methods.multiplicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Who spent what of a {@link FalseAlarmBudget}: the false alarms a year that the charts as they are would raise where nothing is
 * wrong, m / ARL0 each, beside what each was allowed; and the alarms that were raised beside those expected of chance alone.
 *
 * <p>The tail is P(X ≥ alarms raised), X Poisson with the expected number: small where there were more alarms than false ones
 * explain. It takes the alarms of different lines for independent; it is a reading aid, not a test to act upon.
 *
 * @param lines in the order of the lines; a line that has a part of the budget and no chart is not among them, it spends nothing
 */
public record FalseAlarmSpending(double alarmsPerYearAllowed, List<Spent> lines) {

    private static final int VERSION = 1;

    /**
     * A chart in use.
     *
     * @param arl0 the in-control average run length that its threshold really has, in points, at least 1; infinite where it
     *     cannot alarm
     * @param points how many points of it were read
     * @param alarms how many of these alarmed
     */
    public record Chart(AlarmLine line, double arl0, int points, int alarms) {

        /** @throws InvalidInput for a run length below 1, negative numbers, and more alarms than points */
        public Chart {
            if (!(arl0 >= 1)) {
                throw new InvalidInput("arl0", "of " + line + " is " + arl0, "give a number from 1, in points");
            }
            if (points < 0 || alarms < 0 || alarms > points) {
                throw new InvalidInput(
                        "alarms",
                        "of " + line + " are " + alarms + " in " + points + " points",
                        "give numbers from 0, no more alarms than points");
            }
        }
    }

    /** What one line spent. */
    public record Spent(
            AlarmLine line, double allowedPerYear, double spentPerYear, double expectedAlarms, int points, int alarms) {

        /** Beyond rounding: a threshold was computed for less than the ARL0 wanted. */
        public boolean overspent() {
            return spentPerYear > allowedPerYear * (1 + 1e-9);
        }
    }

    /** Sums over the lines of one provider, one measure or one level. */
    public record Total(double allowedPerYear, double spentPerYear, double expectedAlarms, int alarms) {

        private static final Total NOTHING = new Total(0, 0, 0, 0);

        private Total and(Spent line) {
            return new Total(
                    allowedPerYear + line.allowedPerYear(),
                    spentPerYear + line.spentPerYear(),
                    expectedAlarms + line.expectedAlarms(),
                    alarms + line.alarms());
        }

        /** P(X ≥ alarms) for X Poisson with the expected number. */
        public double tail() {
            return alarms == 0 || expectedAlarms == 0
                    ? (alarms == 0 ? 1 : 0)
                    : PoissonDistribution.of(expectedAlarms).survivalProbability(alarms - 1);
        }
    }

    public FalseAlarmSpending {
        lines = List.copyOf(lines);
    }

    /** @throws InvalidInput for a chart without a part of the budget, and for one given twice */
    public static FalseAlarmSpending of(FalseAlarmBudget budget, List<Chart> charts) {
        var spent = new TreeMap<AlarmLine, Spent>();
        for (var chart : charts) {
            var allowance = budget.allowance(chart.line());
            var one = new Spent(
                    chart.line(),
                    allowance.alarmsPerYear(),
                    allowance.pointsPerYear() / chart.arl0(),
                    chart.points() / chart.arl0(),
                    chart.points(),
                    chart.alarms());
            if (spent.put(chart.line(), one) != null) {
                throw new InvalidInput("charts", "name " + chart.line() + " twice", "give each line once");
            }
        }
        return new FalseAlarmSpending(budget.alarmsPerYear(), new ArrayList<>(spent.values()));
    }

    public NavigableMap<String, Total> byProvider() {
        return by(AlarmLine::provider);
    }

    public NavigableMap<String, Total> byMeasure() {
        return by(AlarmLine::measure);
    }

    public NavigableMap<String, Total> byLevel() {
        return by(AlarmLine::level);
    }

    private NavigableMap<String, Total> by(Function<AlarmLine, String> name) {
        var totals = new TreeMap<String, Total>();
        for (var line : lines) {
            totals.merge(name.apply(line.line()), Total.NOTHING.and(line), (before, one) -> before.and(line));
        }
        return totals;
    }

    public Total total() {
        var total = Total.NOTHING;
        for (var line : lines) {
            total = total.and(line);
        }
        return total;
    }

    /** What of the budget no chart spends: for further lines, or for lower thresholds. Negative where it is overspent. */
    public double leftPerYear() {
        return alarmsPerYearAllowed - total().spentPerYear();
    }

    public List<Spent> overspent() {
        return lines.stream().filter(Spent::overspent).toList();
    }

    public MethodResult toResult() {
        return new MethodResult(
                new MethodVersion("false-alarm-budget", VERSION),
                Map.of("alarmsPerYearAllowed", alarmsPerYearAllowed),
                Map.of("lines", lines.stream().map(FalseAlarmSpending::fields).toList()),
                List.of(),
                Optional.empty(),
                OptionalDouble.of(total().tail()),
                OptionalDouble.empty(),
                OptionalDouble.of(total().spentPerYear()),
                Map.of(
                        "leftPerYear",
                        leftPerYear(),
                        "spentPerYearByProvider",
                        spent(byProvider()),
                        "spentPerYearByMeasure",
                        spent(byMeasure()),
                        "spentPerYearByLevel",
                        spent(byLevel())));
    }

    private static Map<String, Object> fields(Spent line) {
        var fields = new TreeMap<String, Object>(line.line().asFields());
        fields.put("allowedPerYear", line.allowedPerYear());
        fields.put("spentPerYear", line.spentPerYear());
        fields.put("points", line.points());
        fields.put("alarms", line.alarms());
        return fields;
    }

    private static Map<String, Double> spent(Map<String, Total> totals) {
        var spent = new TreeMap<String, Double>();
        totals.forEach((name, total) -> spent.put(name, total.spentPerYear()));
        return spent;
    }
}
