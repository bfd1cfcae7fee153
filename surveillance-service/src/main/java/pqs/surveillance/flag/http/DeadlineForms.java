package pqs.surveillance.flag.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.surveillance.flag.DeadlineDecision;

/** Reads what somebody typed about a deadline, on a page or in a request. */
final class DeadlineForms {

    private DeadlineForms() {}

    static String reason(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /**
     * Reads an extension.
     *
     * @param hours digits, or blank
     * @param until ISO 8601 day, or blank
     * @throws Refused if both or none are given, or one cannot be read
     */
    static DeadlineDecision extension(String hours, String until, String reason) {
        if (hours.isBlank() == until.isBlank()) {
            throw wrong("workingHours", "one-of-two", "Enter a number of working hours, or else a day, and not both");
        }
        return until.isBlank()
                ? new DeadlineDecision.ExtendBy(hours(hours.strip()), reason)
                : new DeadlineDecision.ExtendTo(day(until.strip()), reason);
    }

    private static int hours(String typed) {
        if (!typed.matches("\\d{1,6}")) {
            throw wrong("workingHours", "not-a-number", "Enter the working hours as a whole number, such as 16");
        }
        return Integer.parseInt(typed);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw wrong("until", "not-a-day", "Enter a day that exists, such as 25 9 2026");
        }
    }

    private static Refused wrong(String field, String code, String message) {
        return Refused.invalid(
                "invalid-decision", "The deadline was not changed.", List.of(new Fault(field, code, message)));
    }
}
