package pqs.intake.silence.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.silence.JudgedPractice;
import pqs.intake.silence.Prediction;
import pqs.intake.silence.SilenceGroups;
import pqs.intake.silence.SilenceRules;
import pqs.intake.silence.app.SilenceReport;

/** The silence report as the API answers it. */
final class SilenceViews {

    private static final double ROUNDED_TO = 1_000;

    private SilenceViews() {}

    /**
     * How many are to be expected.
     *
     * @param low below it is silent
     */
    public record ExpectedView(@Schema(examples = "5.2") double mean, int low, int high) {}

    /**
     * A group of practices.
     *
     * @param silent how many reported fewer than expected; null where that would tell of fewer than five
     * @param silentTold none, a number, "some", or that there are too few practices
     */
    public record GroupView(
            String group,
            int practices,
            int reported,
            @Nullable ExpectedView expected,
            @Nullable Integer silent,
            String silentTold,
            int tooLittleToTell,
            int trained) {}

    /** The report in groups. */
    public record GroupedView(
            String method,
            LocalDate from,
            LocalDate to,
            int practices,
            List<GroupView> groups,
            int silentAtLeast,
            boolean silentExactly) {}

    /**
     * One practice.
     *
     * @param finding silent, not-unusual or too-little-data
     * @param chance share of practices that report as the peers do with so few reports or fewer
     * @param bySize compared per patient with peers of known list size; else all alike
     */
    public record PracticeView(
            String practiceCode,
            String name,
            @Nullable Integer patients,
            int reported,
            @Nullable ExpectedView expected,
            String finding,
            @Nullable Double chance,
            boolean bySize,
            @Nullable Instant lastReportedAt,
            int trainingSessions,
            @Nullable LocalDate lastTrainedOn) {}

    /** The report practice by practice. */
    public record NamedView(String method, LocalDate from, LocalDate to, List<PracticeView> practices) {}

    /** One's own practice. */
    public record OwnView(String method, LocalDate from, LocalDate to, PracticeView practice) {}

    static GroupedView grouped(SilenceReport.Grouped report) {
        var groups = report.groups();
        return new GroupedView(
                SilenceRules.METHOD,
                report.dates().period().from(),
                report.dates().lastDay(),
                groups.practices(),
                groups.groups().stream().map(SilenceViews::group).toList(),
                groups.silentLeast(),
                groups.silentExact());
    }

    static NamedView named(SilenceReport.Named report) {
        return new NamedView(
                SilenceRules.METHOD,
                report.dates().period().from(),
                report.dates().lastDay(),
                report.practices().stream().map(SilenceViews::practice).toList());
    }

    static OwnView own(SilenceReport.Own own) {
        return new OwnView(
                SilenceRules.METHOD, own.dates().period().from(), own.dates().lastDay(), practice(own.practice()));
    }

    private static GroupView group(SilenceGroups.Group group) {
        return new GroupView(
                group.name(),
                group.practices(),
                group.reported(),
                expected(group.expected()),
                group.silent().isExact() ? group.silent().least() : null,
                group.silent().words(),
                group.unclear(),
                group.trained());
    }

    private static PracticeView practice(JudgedPractice judged) {
        var facts = judged.facts();
        return new PracticeView(
                facts.code().value(),
                facts.name(),
                facts.sized() ? facts.patients().getAsInt() : null,
                facts.reports(),
                expected(judged.prediction()),
                judged.finding().code(),
                judged.chance().map(SilenceViews::rounded).orElse(null),
                judged.bySize(),
                facts.lastReportedAt().orElse(null),
                facts.sessions(),
                facts.lastTrainedOn().orElse(null));
    }

    private static @Nullable ExpectedView expected(Optional<Prediction> prediction) {
        return prediction
                .map(expected -> new ExpectedView(rounded(expected.mean()), expected.low(), expected.high()))
                .orElse(null);
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDED_TO) / ROUNDED_TO;
    }
}
