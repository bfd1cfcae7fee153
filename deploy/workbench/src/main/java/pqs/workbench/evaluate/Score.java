package pqs.workbench.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a rule set did in simulated populations.
 *
 * @param providerYears watched of providers without a fault
 * @param falseAlarms of these
 * @param faulty how many providers had the fault
 * @param delays months from its first day to the first alarm at the provider, of those found, in ascending order
 */
record Score(double providerYears, int falseAlarms, int faulty, List<Double> delays) {

    static final Score NOTHING = new Score(0, 0, 0, List.of());

    Score {
        delays = delays.stream().sorted().toList();
    }

    Score and(Score other) {
        var all = new ArrayList<>(delays);
        all.addAll(other.delays);
        return new Score(
                providerYears + other.providerYears, falseAlarms + other.falseAlarms, faulty + other.faulty, all);
    }

    double falseAlarmsPerProviderYear() {
        return falseAlarms / providerYears;
    }

    /** Share of the faults found within so many months. */
    double found(double months) {
        return (double) delays.stream().filter(delay -> delay <= months).count() / faulty;
    }

    /** Infinite where fewer than half were found. */
    double medianDelay() {
        int middle = (faulty - 1) / 2;
        return middle < delays.size() ? delays.get(middle) : Double.POSITIVE_INFINITY;
    }

    String found12And24() {
        return String.format(Locale.ROOT, "%.0f / %.0f %%", 100 * found(12), 100 * found(24));
    }

    String median() {
        return Double.isInfinite(medianDelay()) ? "–" : String.format(Locale.ROOT, "%.1f", medianDelay());
    }

    String falseAlarmRate() {
        return String.format(Locale.ROOT, "%.3f", falseAlarmsPerProviderYear());
    }
}
