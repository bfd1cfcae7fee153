package pqs.intake.silence.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.silence.JudgedPractice;
import pqs.intake.silence.Prediction;
import pqs.intake.silence.SilenceFinding;
import pqs.intake.silence.app.SilenceReport;
import pqs.platform.web.Words;
import pqs.platform.web.chart.Bar;
import pqs.platform.web.chart.BarChart;
import pqs.platform.web.chart.Chart;
import pqs.platform.web.chart.ChartHeading;
import pqs.platform.web.chart.ValueFormat;

/** What was expected, as bars with their interval; what was reported stands in the name of each. */
final class SilenceChart {

    private static final int BARS_MAX = 30;

    private SilenceChart() {}

    /** Null where there is nothing to draw. */
    static @Nullable Chart ofGroups(SilenceReport.Grouped report, String query) {
        var bars = report.groups().groups().stream()
                .flatMap(group -> bar(group.name(), group.reported(), group.expected()).stream())
                .toList();
        var groups = report.groups();
        var headline = groups.silentExact()
                ? (groups.silentLeast() == 0 ? "No practice" : practices(groups.silentLeast()))
                        + " reported fewer concerns than expected"
                : groups.silentLeast() == 0
                        ? "Too few practices can be compared to say how many are silent"
                        : "At least " + practices(groups.silentLeast()) + " reported fewer concerns than expected";
        return chart(
                "silence-groups", headline, report.dates(), "/intake/silence/figures" + query, "Practices with", bars);
    }

    /** Those that are silent, and as many of the others as there is room for. */
    static @Nullable Chart ofPractices(SilenceReport.Named report, String query) {
        var bars = report.practices().stream()
                .limit(BARS_MAX)
                .flatMap(practice ->
                        bar(practice.facts().code().value(), practice.facts().reports(), practice.prediction())
                                .stream())
                .toList();
        long silent = report.practices().stream()
                .map(JudgedPractice::finding)
                .filter(SilenceFinding.SILENT::equals)
                .count();
        return chart(
                "silence-practices",
                (silent == 0 ? "No practice" : practices(Math.toIntExact(silent)))
                        + " reported fewer concerns than expected",
                report.dates(),
                "/intake/silence/practices/figures" + query,
                "Practice",
                bars);
    }

    private static Optional<Bar> bar(String name, int reported, Optional<Prediction> prediction) {
        return prediction.map(expected -> new Bar(
                name + " (reported " + reported + ")",
                expected.mean(),
                Math.min(expected.low(), expected.mean()),
                Math.max(expected.high(), expected.mean())));
    }

    private static @Nullable Chart chart(
            String id, String headline, SilenceReport.Dates dates, String csv, String names, List<Bar> bars) {
        if (bars.isEmpty()) {
            return null;
        }
        var subtitle = "Concerns to be expected, with the interval in which 95 of 100 would lie, "
                + Words.words(dates.period().from()) + " to " + Words.words(dates.lastDay());
        return new BarChart(
                new ChartHeading(id, headline, subtitle, csv), "Concerns expected", ValueFormat.DECIMAL, names, bars);
    }

    private static String practices(int number) {
        return number == 1 ? "1 practice" : number + " practices";
    }
}
