package pqs.surveillance.methods.cusum;

/**
 * Where a likelihood-ratio chart stands.
 *
 * @param statistic S
 * @param alarmed whether the last point alarmed
 */
public record ScoreState(double statistic, boolean alarmed) {

    /** Before any point. */
    public static final ScoreState START = new ScoreState(0, false);
}
