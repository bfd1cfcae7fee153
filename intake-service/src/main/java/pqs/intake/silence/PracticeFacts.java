package pqs.intake.silence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import pqs.intake.practice.PracticeCode;

/**
 * What is known of an open GP practice and what it reported.
 *
 * @param patients registered with it, as last counted before the end of the period; empty if nobody said
 * @param reports concerns that general practice itself reported in the period; compliments and what staff wrote down do not count
 * @param lastReportedAt of all time
 * @param sessions training sessions in the period that staff of it came to
 * @param lastTrainedOn of all time
 */
public record PracticeFacts(
        PracticeCode code,
        String name,
        LocalDate openedOn,
        OptionalInt patients,
        int reports,
        Optional<Instant> lastReportedAt,
        int sessions,
        Optional<LocalDate> lastTrainedOn) {

    /** Whether the exposure is of patients; else of days alone. */
    public boolean sized() {
        return patients.orElse(0) > 0;
    }
}
