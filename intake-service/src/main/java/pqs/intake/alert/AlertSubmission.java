package pqs.intake.alert;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.FieldDigest;

/**
 * A filled form or a posted body as it came: nothing in it is believed yet.
 *
 * @param practice code of the practice, or part of its name that fits no other
 * @param happenedOn as year-month-day
 * @param identifiersChecked the sender was warned of what may identify a patient, and keeps the words
 */
public record AlertSubmission(
        @Nullable String practice,
        @Nullable String category,
        @Nullable String happenedOn,
        @Nullable String words,
        boolean identifiersChecked) {

    /** So that the same key with other content is told from the same sent again. */
    public String digest() {
        return FieldDigest.of(Stream.of(practice, category, happenedOn, words, String.valueOf(identifiersChecked)));
    }
}
