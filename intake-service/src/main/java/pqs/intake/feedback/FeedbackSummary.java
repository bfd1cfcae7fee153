package pqs.intake.feedback;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Feedback on the concerns that a commissioner triaged, added up.
 *
 * @param closed concerns that got an outcome in the period
 * @param answers how many of their reporters said how it went
 * @param clear mean answer, from 1 to 5; empty where fewer than {@link #ANSWERS_MIN} answered, so that nobody's answer can be
 *     told from it
 * @param quick likewise
 * @param words what reporters wrote, in no order that tells who; empty where fewer than {@link #ANSWERS_MIN} answered
 */
public record FeedbackSummary(
        long closed, long answers, OptionalDouble clear, OptionalDouble quick, List<String> words) {

    /** Fewer answers than this are not added up. */
    public static final int ANSWERS_MIN = 5;

    public FeedbackSummary {
        words = List.copyOf(words);
    }

    /**
     * @param clearSum sum of the answers
     * @param quickSum likewise
     */
    public static FeedbackSummary of(long closed, long answers, double clearSum, double quickSum, List<String> words) {
        return answers < ANSWERS_MIN
                ? new FeedbackSummary(closed, answers, OptionalDouble.empty(), OptionalDouble.empty(), List.of())
                : new FeedbackSummary(
                        closed,
                        answers,
                        OptionalDouble.of(clearSum / answers),
                        OptionalDouble.of(quickSum / answers),
                        words);
    }

    public boolean isSuppressed() {
        return answers < ANSWERS_MIN;
    }
}
