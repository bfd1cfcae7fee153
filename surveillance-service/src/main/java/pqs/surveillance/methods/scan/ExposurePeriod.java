package pqs.surveillance.methods.scan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pqs.surveillance.methods.InvalidInput;

/**
 * The days on which events could have happened, such as those of a practitioner's work; both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record ExposurePeriod(LocalDate from, LocalDate to) {

    public ExposurePeriod {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "is " + to + ", before " + from, "a period ends on its first day or later");
        }
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** Of a day within the period, from 0. */
    int index(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new InvalidInput(
                    "events",
                    "has " + day,
                    "the period at risk is " + from + " to " + to + "; give the period in which events could happen");
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(from, day));
    }
}
