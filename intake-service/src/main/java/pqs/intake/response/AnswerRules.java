package pqs.intake.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/** Decides whether what a provider typed is an answer, a reason or words for somebody. */
public final class AnswerRules {

    private static final TypedWords WORDS = new TypedWords("words", "Write your answer", 10, 8000);
    private static final TypedWords ACTIONS = new TypedWords("actions", "Say what was done", 3, 4000);
    private static final TypedWords REASON = new TypedWords("reason", "Say why", 5, 200);
    private static final TypedWords SUMMARY = new TypedWords("summary", "Say what the reporter is told", 10, 2000);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private AnswerRules() {}

    /**
     * @param position which answer to this question it is, from 1
     * @param today in England
     * @throws Refused with everything that is to be mended
     */
    public static Answer read(TypedAnswer typed, int position, String by, Instant at, LocalDate today) {
        var faults = new Faults();
        var words = WORDS.read(faults, typed.words(), typed.identifiersChecked(), today);
        var actions = ACTIONS.readIfGiven(faults, typed.actions(), typed.identifiersChecked(), today);
        var actionsOn = day(typed, today, faults);
        if (!faults.none()) {
            throw Refused.invalid("invalid-answer", "The answer was not sent: there is a problem.", faults.list());
        }
        return new Answer(position, words.orElseThrow(), typed.identifiersChecked(), actions, actionsOn, by, at);
    }

    private static Optional<LocalDate> day(TypedAnswer typed, LocalDate today, Faults faults) {
        if (typed.actionsOn().isBlank()) {
            return Optional.empty();
        }
        if (typed.actions().isBlank()) {
            return faults.add("actions", "required", "Say what was done on that day, or leave the date out.");
        }
        try {
            var day = LocalDate.parse(typed.actionsOn().strip());
            return day.isAfter(today) || day.isBefore(EARLIEST)
                    ? faults.add("actionsOn", "not-a-past-day", "Give a day from 1 January 2000 to today.")
                    : Optional.of(day);
        } catch (DateTimeParseException _) {
            return faults.add("actionsOn", "not-a-date", "Give a real date, as year-month-day such as 2026-09-14.");
        }
    }

    /** A reason that goes on record; whatever may identify a patient has no place in it. */
    public static Optional<String> reason(Faults faults, String typed, LocalDate today) {
        return REASON.readStrictly(faults, typed, today);
    }

    /**
     * What the reporter is told of an answer; empty if nothing was typed.
     *
     * @param identifiersChecked whoever typed it was shown what may identify a patient, and keeps the words
     * @throws Refused naming {@code summary}
     */
    public static Optional<String> summary(String typed, boolean identifiersChecked, LocalDate today) {
        var faults = new Faults();
        var summary = SUMMARY.readIfGiven(faults, typed, identifiersChecked, today);
        if (!faults.none()) {
            throw Refused.invalid("invalid-summary", "The answer was not accepted: there is a problem.", faults.list());
        }
        return summary;
    }
}
