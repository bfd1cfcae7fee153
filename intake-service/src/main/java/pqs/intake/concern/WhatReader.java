package pqs.intake.concern;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what happened, of which kind, when and how serious. */
final class WhatReader {

    /** What happened, as far as the rules believe it. */
    record What(
            Category category,
            Severity severity,
            LocalDate occurredOn,
            String whatHappened,
            boolean identifiersChecked) {}

    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final int NARRATIVE_CHARACTERS_MIN = 10;
    static final int NARRATIVE_CHARACTERS_MAX = 4000;

    private static final TypedWords WHAT_HAPPENED =
            new TypedWords("whatHappened", "Say what happened", NARRATIVE_CHARACTERS_MIN, NARRATIVE_CHARACTERS_MAX);

    private final Faults faults;
    private final LocalDate today;

    WhatReader(Faults faults, LocalDate today) {
        this.faults = faults;
        this.today = today;
    }

    Optional<What> read(Submission submission) {
        var category = category(given(submission.category()));
        var severity = severity(given(submission.severity()));
        var occurredOn = occurredOn(given(submission.occurredOn()));
        var whatHappened =
                WHAT_HAPPENED.read(faults, submission.whatHappened(), submission.identifiersChecked(), today);
        return faults.none()
                ? Optional.of(new What(
                        category.orElseThrow(),
                        severity.orElseThrow(),
                        occurredOn.orElseThrow(),
                        whatHappened.orElseThrow(),
                        submission.identifiersChecked()))
                : Optional.empty();
    }

    Optional<Category> category(String given) {
        if (given.isEmpty()) {
            return faults.add("category", "required", "Choose what the concern is about.");
        }
        var category = Categories.of(given);
        return category.isPresent()
                ? category
                : faults.add("category", "unknown-category", "Choose one of the categories on the list.");
    }

    Optional<Severity> severity(String given) {
        if (given.isEmpty()) {
            return faults.add("severity", "required", "Choose how much harm was done, as far as you can tell.");
        }
        var severity = Severity.of(given);
        return severity.isPresent()
                ? severity
                : faults.add("severity", "unknown-severity", "Choose no-harm, low, moderate, severe or not-known.");
    }

    Optional<LocalDate> occurredOn(String given) {
        if (given.isEmpty()) {
            return faults.add("occurredOn", "required", "Give the date on which it happened.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(given);
        } catch (DateTimeParseException _) {
            return faults.add(
                    "occurredOn", "not-a-date", "The date must be a real date, as year-month-day such as 2026-09-14.");
        }
        if (day.isAfter(today)) {
            return faults.add("occurredOn", "in-the-future", "The date must be today or in the past.");
        }
        if (day.isBefore(EARLIEST)) {
            return faults.add("occurredOn", "too-long-ago", "The date must be 1 January 2000 or later.");
        }
        return Optional.of(day);
    }

    /** Missing and empty are the same. */
    private static String given(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }
}
