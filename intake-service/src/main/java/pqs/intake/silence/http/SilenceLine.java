package pqs.intake.silence.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.silence.JudgedPractice;
import pqs.intake.silence.Prediction;
import pqs.intake.silence.SilenceFinding;

/**
 * A practice as the engagement lead sees it.
 *
 * @param patients in words
 * @param expected mean and interval in words
 * @param chance in words; empty where it cannot be told
 */
record SilenceLine(
        String code,
        String name,
        String patients,
        int reported,
        String expected,
        String finding,
        boolean silent,
        String chance,
        @Nullable Instant lastReportedAt,
        int sessions,
        @Nullable LocalDate lastTrainedOn) {

    private static final double CHANCE_MIN = 0.001;

    static SilenceLine of(JudgedPractice judged) {
        var facts = judged.facts();
        return new SilenceLine(
                facts.code().value(),
                facts.name(),
                facts.sized() ? String.format(Locale.UK, "%,d", facts.patients().getAsInt()) : "not known",
                facts.reports(),
                expected(judged.prediction()),
                judged.finding().words(),
                judged.finding() == SilenceFinding.SILENT,
                judged.chance().map(SilenceLine::share).orElse(""),
                facts.lastReportedAt().orElse(null),
                facts.sessions(),
                facts.lastTrainedOn().orElse(null));
    }

    static String expected(Optional<Prediction> prediction) {
        return prediction
                .map(expected -> decimal(expected.mean()) + " (" + expected.low() + " to " + expected.high() + ")")
                .orElse("cannot be told");
    }

    /** How many of these practices would look silent if all reported as their peers do. */
    static double byChance(List<JudgedPractice> practices) {
        return practices.stream()
                .flatMap(practice -> practice.prediction().stream())
                .mapToDouble(expected -> expected.atMost(expected.low() - 1))
                .sum();
    }

    static String decimal(double value) {
        return String.format(Locale.UK, "%,.1f", value);
    }

    /** As a person reads a chance: 0.4%, and not smaller than one in a thousand. */
    static String share(double chance) {
        return chance < CHANCE_MIN ? "less than 0.1%" : String.format(Locale.UK, "%.1f%%", chance * 100);
    }
}
