package pqs.intake.silence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whole months, so that nobody narrows a period down to a day on which one practice reported.
 *
 * @param last the last month of it
 * @param months how many
 */
public record Period(YearMonth last, int months) {

    public static final List<Integer> LENGTHS = List.of(6, 12, 24);
    public static final int USUAL_MONTHS = 12;

    public Period {
        if (!LENGTHS.contains(months)) {
            throw new IllegalArgumentException("not one of the lengths: " + months);
        }
    }

    public LocalDate from() {
        return last.minusMonths(months - 1L).atDay(1);
    }

    /** The day after its last one. */
    public LocalDate until() {
        return last.plusMonths(1).atDay(1);
    }

    /** The last day of it that is not in the future. */
    public LocalDate lastDay(LocalDate today) {
        var end = last.atEndOfMonth();
        return end.isAfter(today) ? today : end;
    }

    /** How many days of it a practice was open; at least one, as it is open now. */
    public long daysOpen(LocalDate openedOn, LocalDate today) {
        var begun = openedOn.isAfter(from()) ? openedOn : from();
        return Math.max(1, ChronoUnit.DAYS.between(begun, lastDay(today)) + 1);
    }
}
