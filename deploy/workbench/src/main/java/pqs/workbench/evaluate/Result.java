package pqs.workbench.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import pqs.surveillance.watch.WatchRules;

/**
 * How a method did in control and with each of the faults of a table.
 *
 * @param louder its quietest setting is still louder than ours, so that it is not compared
 */
record Result(String name, double setting, boolean louder, Score inControl, List<Score> faults) {

    /** @param trial of a disturbance */
    static Result of(
            String name,
            WatchRules rules,
            double setting,
            boolean louder,
            List<Disturbance> faults,
            Function<Disturbance, Trial> trial) {
        return new Result(
                name,
                setting,
                louder,
                trial.apply(Disturbance.NONE).of(rules),
                faults.stream().map(fault -> trial.apply(fault).of(rules)).toList());
    }

    /** More than half as many false alarms again as wanted, rounding of small numbers aside. */
    static boolean isLouder(Score tuned, double wanted) {
        return tuned.falseAlarmsPerProviderYear() > 1.5 * wanted + 0.01;
    }

    /** Louder too if it turned out so on the seeds that are reported. */
    Result besideOneAsQuietAs(Result other) {
        double wanted = other.inControl.falseAlarmsPerProviderYear();
        return new Result(name, setting, louder || isLouder(inControl, wanted), inControl, faults);
    }

    /** By the median delay, and where half were not found by how many were. */
    boolean isSoonerThan(Result other, int fault) {
        var mine = faults.get(fault);
        var theirs = other.faults.get(fault);
        int byMedian = Double.compare(mine.medianDelay(), theirs.medianDelay());
        return !louder && (byMedian < 0 || (byMedian == 0 && mine.found(24) > theirs.found(24)));
    }

    /** A row of a Markdown table; the soonest of those compared is bold. */
    String row(List<Result> compared) {
        var text = new StringBuilder(String.format(
                Locale.ROOT, "| %s%s | %.3g | %s |", name, louder ? " †" : "", setting, inControl.falseAlarmRate()));
        for (int fault = 0; fault < faults.size(); fault++) {
            int place = fault;
            boolean soonest = !compared.isEmpty()
                    && !louder
                    && compared.stream().noneMatch(other -> other.isSoonerThan(this, place));
            String mark = soonest ? "**" : "";
            var score = faults.get(fault);
            text.append(String.format(Locale.ROOT, " %s%s%s (%s) |", mark, score.median(), mark, score.found12And24()));
        }
        return text.toString();
    }

    static String header(List<Disturbance> faults) {
        return "| method | setting | false alarms a provider-year | "
                + String.join(" | ", faults.stream().map(Disturbance::words).toList()) + " |\n| --- | ---: | ---: |"
                + " ---: |".repeat(faults.size());
    }
}
