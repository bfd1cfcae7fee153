package pqs.bench.methods;

import java.util.List;
import java.util.Map;
import pqs.bench.table.Row;

/**
 * One line of the table.
 *
 * @param what is measured, in words
 * @param unit of limit and ours
 * @param benchmarks the class that has the benchmarks
 * @param ours the benchmark of the method, by the name of its method
 */
record Measure(String what, Unit unit, Class<?> benchmarks, String ours, Goal goal) {

    /** Which benchmarks have to be run, by their full names. */
    List<String> needed() {
        return switch (goal) {
            case Goal.ShareOfLoop shared -> List.of(fullName(shared.loop()), fullName(ours));
            case Goal.AtLeast alone -> List.of(fullName(ours));
            case Goal.AtMost alone -> List.of(fullName(ours));
        };
    }

    /** @param perSecond operations a second of each benchmark, by full name */
    Row row(Map<String, Double> perSecond) {
        double measured = measured(perSecond, ours);
        return switch (goal) {
            case Goal.ShareOfLoop(var loop, var share, var enough) -> {
                double bare = measured(perSecond, loop);
                double ratio = measured / bare;
                yield row(bare, measured, ratio, ratio >= share || measured >= enough);
            }
            case Goal.AtLeast(var least) -> row(least, measured, measured / least, measured >= least);
            case Goal.AtMost(var seconds) -> row(1 / seconds, measured, seconds * measured, seconds * measured >= 1);
        };
    }

    private Row row(double limit, double measured, double ratio, boolean kept) {
        return new Row(what, unit.words(), unit.of(limit), unit.of(measured), ratio, kept);
    }

    private double measured(Map<String, Double> perSecond, String benchmark) {
        var score = perSecond.get(fullName(benchmark));
        if (score == null) {
            throw new IllegalStateException(fullName(benchmark) + " was not measured");
        }
        return score;
    }

    private String fullName(String benchmark) {
        return benchmarks.getName() + "." + benchmark;
    }
}
