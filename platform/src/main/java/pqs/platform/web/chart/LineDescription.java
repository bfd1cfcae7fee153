package pqs.platform.web.chart;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line chart in words: how many points of when, and of each series the lowest, the highest and the last. */
final class LineDescription {

    private LineDescription() {}

    static String of(LineChart chart) {
        if (chart.times().size() == 0) {
            return "There is nothing to show.";
        }
        var range = "Line chart, " + chart.times().words(0) + " to "
                + chart.times().words(chart.times().size() - 1) + ". ";
        return range + chart.series().stream().map(one -> of(chart, one)).collect(Collectors.joining(" "));
    }

    private static String of(LineChart chart, Series series) {
        var known = IntStream.range(0, series.points().size())
                .filter(place -> series.points().get(place) instanceof Point.Value)
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return series.name() + ": nothing known.";
        }
        int lowest = known.getFirst();
        int highest = known.getFirst();
        for (int place : known) {
            lowest = value(series, place) < value(series, lowest) ? place : lowest;
            highest = value(series, place) > value(series, highest) ? place : highest;
        }
        int missing = series.points().size() - known.size();
        return series.name() + ": lowest " + at(chart, series, lowest) + ", highest " + at(chart, series, highest)
                + ", last " + at(chart, series, known.getLast())
                + (missing == 0 ? "." : "; " + missing + " not known.");
    }

    private static String at(LineChart chart, Series series, int place) {
        return chart.format().words(value(series, place)) + " in "
                + chart.times().words(place);
    }

    private static double value(Series series, int place) {
        return switch (series.points().get(place)) {
            case Point.Value(var value, var _) -> value;
            case Point.Missing _ -> throw new IllegalStateException("nothing is known at " + place);
        };
    }
}
