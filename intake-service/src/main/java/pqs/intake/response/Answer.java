package pqs.intake.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the provider answered.
 *
 * @param position from 1; each correction is one more
 * @param words 10 to 8,000 characters
 * @param identifiersChecked whoever answers was shown what may identify a patient, and kept the words
 * @param actions what was done about it, in at most 4,000 characters
 * @param actionsOn when that was done
 * @param by subject of whoever answered
 */
public record Answer(
        int position,
        String words,
        boolean identifiersChecked,
        Optional<String> actions,
        Optional<LocalDate> actionsOn,
        String by,
        Instant at) {}
