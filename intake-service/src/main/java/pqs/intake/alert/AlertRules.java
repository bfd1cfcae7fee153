package pqs.intake.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.intake.practice.Practice;
import pqs.intake.provider.ProviderCode;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;

/** Decides whether what a provider sent becomes an alert, and whether an answer is one. Everything wrong is said at once. */
public final class AlertRules {

    private static final char REFERENCE_KIND = 'A';
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int NAMED_MAX = 5;
    private static final TypedWords WORDS = new TypedWords("words", "Say what happened", 10, 2000);
    private static final TypedWords ANSWER = new TypedWords("answer", "Say what you did or will do", 2, 2000);

    private final Ids ids;

    public AlertRules(Ids ids) {
        this.ids = ids;
    }

    /** Practices that fit what was typed: the one of that code, or those whose name holds it. */
    public interface Directory {
        List<Practice> fitting(String typed);
    }

    /**
     * @throws Refused naming everything that is wrong
     */
    public Alert.Raised decide(AlertSubmission sent, ProviderCode provider, Directory directory, Instant now) {
        var faults = new Faults();
        var today = LocalDate.ofInstant(now, ENGLAND);
        var practice = practice(faults, given(sent.practice()), directory);
        var category = category(faults, given(sent.category()));
        var happenedOn = happenedOn(faults, given(sent.happenedOn()), today);
        var words = WORDS.read(faults, sent.words(), sent.identifiersChecked(), today);
        if (!faults.none()) {
            throw Refused.invalid("invalid-alert", "The alert was not taken: there is a problem.", faults.list());
        }
        var about = practice.orElseThrow();
        return new Alert.Raised(
                new AlertFacts(
                        new AlertId(ids.next()),
                        ids.nextReference(REFERENCE_KIND),
                        provider,
                        about.code(),
                        about.commissionerCode(),
                        category.orElseThrow(),
                        happenedOn.orElseThrow(),
                        now),
                words.orElseThrow());
    }

    /**
     * @throws Refused if it is none, or there is one already
     */
    public static Alert.Answered answer(Alert alert, @Nullable String typed, boolean identifiersChecked, Instant now) {
        return switch (alert) {
            case Alert.Answered _ ->
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "already-answered",
                        "Your practice has answered this already. Nothing was changed.",
                        List.of());
            case Alert.Raised raised -> {
                var faults = new Faults();
                var words = ANSWER.read(faults, typed, identifiersChecked, LocalDate.ofInstant(now, ENGLAND));
                if (!faults.none()) {
                    throw Refused.invalid(
                            "invalid-answer", "The answer was not taken: there is a problem.", faults.list());
                }
                yield raised.answer(words.orElseThrow(), now);
            }
        };
    }

    private static Optional<Practice> practice(Faults faults, String typed, Directory directory) {
        if (typed.isEmpty()) {
            return faults.add("practice", "required", "Give the practice’s code, or its name.");
        }
        var fitting = directory.fitting(typed);
        return switch (fitting.size()) {
            case 0 ->
                faults.add(
                        "practice",
                        "unknown-practice",
                        "The directory has no such practice. Give its code, such as A81001, or less of its name.");
            case 1 -> Optional.of(fitting.getFirst());
            default ->
                faults.add(
                        "practice",
                        "several-practices",
                        "Several practices are called so. Give the code of one: " + named(fitting) + ".");
        };
    }

    private static String named(List<Practice> fitting) {
        var named = fitting.stream()
                .limit(NAMED_MAX)
                .map(practice -> practice.code().value() + " " + practice.name())
                .collect(Collectors.joining("; "));
        return fitting.size() > NAMED_MAX ? named + "; or more" : named;
    }

    private static Optional<AlertCategory> category(Faults faults, String given) {
        if (given.isEmpty()) {
            return faults.add("category", "required", "Choose what it is about.");
        }
        var category = AlertCategory.of(given);
        return category.isPresent()
                ? category
                : faults.add("category", "unknown-category", "Choose one of the categories on the list.");
    }

    private static Optional<LocalDate> happenedOn(Faults faults, String given, LocalDate today) {
        if (given.isEmpty()) {
            return faults.add("happenedOn", "required", "Give the date on which it happened.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(given);
        } catch (DateTimeParseException _) {
            return faults.add(
                    "happenedOn", "not-a-date", "The date must be a real date, as year-month-day such as 2026-09-14.");
        }
        return day.isAfter(today) || day.isBefore(EARLIEST)
                ? faults.add("happenedOn", "out-of-range", "The date must be from 1 January 2000 to today.")
                : Optional.of(day);
    }

    private static String given(@Nullable String raw) {
        return Objects.requireNonNullElse(raw, "").strip();
    }
}
