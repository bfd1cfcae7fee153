package pqs.platform.personal;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The day on which a person was born: from 1880 to today. */
public final class DateOfBirth extends Guarded {

    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    private final transient LocalDate day;

    private DateOfBirth(LocalDate day) {
        super(day.toString());
        this.day = day;
    }

    /** Reads year-month-day; empty if there is no such day, or nobody alive today was born on it. */
    public static Optional<DateOfBirth> parse(String typed, LocalDate today) {
        try {
            return of(LocalDate.parse(typed.strip()), today);
        } catch (DateTimeParseException _) {
            // Its message quotes what was typed, so it ends here.
            return Optional.empty();
        }
    }

    public static Optional<DateOfBirth> of(LocalDate day, LocalDate today) {
        return day.isBefore(EARLIEST) || day.isAfter(today) ? Optional.empty() : Optional.of(new DateOfBirth(day));
    }

    public LocalDate revealedDay() {
        return day;
    }

    /** Completed years. */
    public int ageOn(LocalDate when) {
        return Period.between(day, when).getYears();
    }
}
