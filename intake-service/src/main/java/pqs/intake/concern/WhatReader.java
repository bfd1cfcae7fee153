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
        var whatHappened = whatHappened(given(submission.whatHappened()), submission.identifiersChecked());
        return faults.none()
                ? Optional.of(new What(
                        category.orElseThrow(),
                        severity.orElseThrow(),
                        occurredOn.orElseThrow(),
                        whatHappened.orElseThrow(),
                        submission.identifiersChecked()))
                : Optional.empty();
    }

    private Optional<Category> category(String given) {
        if (given.isEmpty()) {
            return faults.add("category", "required", "Choose what the concern is about.");
        }
        var category = Categories.of(given);
        return category.isPresent()
                ? category
                : faults.add("category", "unknown-category", "Choose one of the categories on the list.");
    }

    private Optional<Severity> severity(String given) {
        if (given.isEmpty()) {
            return faults.add("severity", "required", "Choose how much harm was done, as far as you can tell.");
        }
        var severity = Severity.of(given);
        return severity.isPresent()
                ? severity
                : faults.add("severity", "unknown-severity", "Choose no-harm, low, moderate, severe or not-known.");
    }

    private Optional<LocalDate> occurredOn(String given) {
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

    private Optional<String> whatHappened(String given, boolean identifiersChecked) {
        if (given.isEmpty()) {
            return faults.add("whatHappened", "required", "Say what happened, in 10 to 4,000 characters.");
        }
        var text = PlainText.tidy(given);
        int length = PlainText.length(text);
        if (length < NARRATIVE_CHARACTERS_MIN) {
            return faults.add("whatHappened", "too-short", "Say a little more: at least 10 characters.");
        }
        if (length > NARRATIVE_CHARACTERS_MAX) {
            return faults.add(
                    "whatHappened", "too-long", "Shorten it to 4,000 characters or fewer. It now has " + length + ".");
        }
        if (PlainText.holdsUnshowable(text)) {
            return faults.add(
                    "whatHappened",
                    "control-characters",
                    "The text holds characters that cannot be shown. Type it again, or paste it as plain text.");
        }
        return identifiersChecked ? Optional.of(text) : unlessIdentifying(text);
    }

    private Optional<String> unlessIdentifying(String text) {
        var found = PatientIdentifiers.find(text, today);
        return found.isEmpty()
                ? Optional.of(text)
                : faults.add(
                        "whatHappened",
                        "may-identify-a-patient",
                        "The text seems to contain " + PatientIdentifiers.inWords(found)
                                + ". Take it out, or confirm that it identifies no patient.");
    }

    /** Missing and empty are the same. */
    private static String given(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }
}
