package pqs.intake.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/**
 * How a concern was handled, as its reporter found it: two answers from 1 (not at all) to 5 (very), and words.
 *
 * @param clear whether it was clear what happened
 * @param quick whether it went quickly enough
 * @param givenAt when it was first given
 */
public record Feedback(
        ConcernId concern, int clear, int quick, Optional<String> words, Instant givenAt, Instant changedAt) {

    /** How long it may be changed: afterwards it has been read and counted. */
    public static final Duration CHANGEABLE_FOR = Duration.ofDays(30);

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public Feedback {
        requireScore(clear);
        requireScore(quick);
    }

    public boolean mayChange(Instant now) {
        return now.isBefore(givenAt.plus(CHANGEABLE_FOR));
    }

    private static void requireScore(int score) {
        if (score < LOWEST || score > HIGHEST) {
            throw new IllegalArgumentException("an answer is from 1 to 5, not " + score);
        }
    }
}
