package pqs.intake.concern;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how staff came to know of a concern: from what source, when, from whom. */
final class HeardReader {

    static final int FROM_CHARACTERS_MIN = 2;
    static final int FROM_CHARACTERS_MAX = 200;

    private static final String SOURCES = Stream.of(Source.values())
            .filter(source -> source != Source.GENERAL_PRACTICE)
            .map(Source::code)
            .collect(Collectors.joining(", "));

    private final Faults faults;
    private final LocalDate today;

    HeardReader(Faults faults, LocalDate today) {
        this.faults = faults;
        this.today = today;
    }

    /** Empty if anything is wrong with it. */
    Optional<Circumstances.Heard> read(Recording recording) {
        var source = source(given(recording.source()));
        var on = on(given(recording.heardOn()));
        var from = from(given(recording.heardFrom()));
        return source.isPresent() && on.isPresent() && from.isPresent()
                ? Optional.of(new Circumstances.Heard(source.get(), on.get(), from.get()))
                : Optional.empty();
    }

    private Optional<Source> source(String given) {
        if (given.isEmpty()) {
            return faults.add("source", "required", "Choose how this came to you.");
        }
        var source = Source.of(given);
        if (source.isPresent() && source.get() == Source.GENERAL_PRACTICE) {
            return faults.add(
                    "source",
                    "practices-report-themselves",
                    "A practice reports by its own form. Choose how you came to hear of it.");
        }
        return source.isPresent() ? source : faults.add("source", "unknown-source", "Choose one of: " + SOURCES + ".");
    }

    private Optional<LocalDate> on(String given) {
        if (given.isEmpty()) {
            return faults.add("heardOn", "required", "Give the date on which you heard of it.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(given);
        } catch (DateTimeParseException _) {
            return faults.add(
                    "heardOn", "not-a-date", "The date must be a real date, as year-month-day such as 2026-09-14.");
        }
        if (day.isAfter(today)) {
            return faults.add("heardOn", "in-the-future", "You cannot have heard of it after today.");
        }
        return day.isBefore(WhatReader.EARLIEST)
                ? faults.add("heardOn", "too-long-ago", "The date must be 1 January 2000 or later.")
                : Optional.of(day);
    }

    private Optional<String> from(String given) {
        if (given.isEmpty()) {
            return faults.add(
                    "heardFrom",
                    "required",
                    "Say from whom you heard it: a role or a body, such as practice manager or Healthwatch, and no name.");
        }
        int length = PlainText.length(given);
        if (length < FROM_CHARACTERS_MIN || length > FROM_CHARACTERS_MAX) {
            return faults.add("heardFrom", "wrong-length", "The role or body has 2 to 200 characters.");
        }
        if (PlainText.holdsUnshowable(given) || given.indexOf('\n') >= 0) {
            return faults.add(
                    "heardFrom",
                    "control-characters",
                    "The role or body holds characters that cannot be shown. Type it again on one line.");
        }
        var found = PatientIdentifiers.find(given, today);
        return found.isEmpty()
                ? Optional.of(given)
                : faults.add(
                        "heardFrom",
                        "may-identify-a-person",
                        "This seems to contain " + PatientIdentifiers.inWords(found)
                                + ". Say a role or a body, such as practice manager or Healthwatch, and no name.");
    }

    private static String given(@Nullable String raw) {
        return raw == null ? "" : PlainText.tidy(raw);
    }
}
