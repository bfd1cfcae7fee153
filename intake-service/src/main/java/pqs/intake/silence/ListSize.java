package pqs.intake.silence;

import java.time.LocalDate;
import pqs.intake.practice.PracticeCode;

/** How many patients were registered with a practice on a day. */
public record ListSize(PracticeCode practice, LocalDate countedOn, int patients) {

    static final int PATIENTS_MAX = 1_000_000;

    public ListSize {
        if (patients < 0 || patients > PATIENTS_MAX) {
            throw new IllegalArgumentException("no list size: " + patients);
        }
    }
}
