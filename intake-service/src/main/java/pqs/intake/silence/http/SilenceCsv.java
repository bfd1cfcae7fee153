package pqs.intake.silence.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pqs.intake.silence.JudgedPractice;
import pqs.intake.silence.Prediction;
import pqs.intake.silence.SilenceGroups;
import pqs.intake.silence.SilenceRules;
import pqs.intake.silence.app.SilenceReport;
import pqs.platform.imports.SafeCsv;

/** The figures of the silence report as CSV; no cell is a formula to a spreadsheet. */
final class SilenceCsv {

    private SilenceCsv() {}

    static String grouped(SilenceReport.Grouped report) {
        return SafeCsv.row(
                        "from",
                        "to",
                        "group",
                        "practices",
                        "reported",
                        "expected",
                        "low",
                        "high",
                        "silent",
                        "too_little_to_tell",
                        "trained",
                        "method")
                + report.groups().groups().stream()
                        .map(group -> row(report.dates(), group))
                        .collect(Collectors.joining());
    }

    static String named(SilenceReport.Named report) {
        return SafeCsv.row(
                        "from",
                        "to",
                        "practice",
                        "name",
                        "patients",
                        "reported",
                        "expected",
                        "low",
                        "high",
                        "finding",
                        "chance",
                        "last_reported",
                        "training_sessions",
                        "last_trained",
                        "method")
                + report.practices().stream()
                        .map(practice -> row(report.dates(), practice))
                        .collect(Collectors.joining());
    }

    private static String row(SilenceReport.Dates dates, SilenceGroups.Group group) {
        return SafeCsv.row(
                dates.period().from().toString(),
                dates.lastDay().toString(),
                group.name(),
                Integer.toString(group.practices()),
                Integer.toString(group.reported()),
                mean(group.expected()),
                low(group.expected()),
                high(group.expected()),
                group.silent().words(),
                Integer.toString(group.unclear()),
                Integer.toString(group.trained()),
                SilenceRules.METHOD);
    }

    private static String row(SilenceReport.Dates dates, JudgedPractice practice) {
        var facts = practice.facts();
        return SafeCsv.row(
                dates.period().from().toString(),
                dates.lastDay().toString(),
                facts.code().value(),
                facts.name(),
                facts.sized() ? Integer.toString(facts.patients().getAsInt()) : "",
                Integer.toString(facts.reports()),
                mean(practice.prediction()),
                low(practice.prediction()),
                high(practice.prediction()),
                practice.finding().code(),
                practice.chance().map(SilenceCsv::decimal).orElse(""),
                facts.lastReportedAt().map(Object::toString).orElse(""),
                Integer.toString(facts.sessions()),
                facts.lastTrainedOn().map(Object::toString).orElse(""),
                SilenceRules.METHOD);
    }

    private static String mean(Optional<Prediction> prediction) {
        return prediction.map(expected -> decimal(expected.mean())).orElse("");
    }

    private static String low(Optional<Prediction> prediction) {
        return prediction.map(expected -> Integer.toString(expected.low())).orElse("");
    }

    private static String high(Optional<Prediction> prediction) {
        return prediction.map(expected -> Integer.toString(expected.high())).orElse("");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
