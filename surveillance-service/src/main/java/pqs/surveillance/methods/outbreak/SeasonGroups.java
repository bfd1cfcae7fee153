package pqs.surveillance.methods.outbreak;

import java.util.Arrays;
import java.util.Optional;

/**
 * The group of the year to which each point belongs. Windows of 2 w + 1 points around the same time in earlier years, and the
 * newest w + 1 points, are the last group; the points between two windows are shared out in order among the others, as evenly as
 * they can be, the first ones getting one more. Points before the first window belong to none.
 */
final class SeasonGroups {

    /** For points that the model does not use. */
    static final int NONE = 0;

    private SeasonGroups() {}

    /**
     * @param references positions of the same time 0, 1, … years before, from 0
     * @return by position up to the judged one, from 1; empty where the series does not reach back so far
     */
    static Optional<int[]> of(int[] references, int halfWindow, int seasons) {
        int oldest = references[references.length - 1];
        if (oldest - halfWindow < 0) {
            return Optional.empty();
        }
        int[] groups = new int[references[0] + 1];
        Arrays.fill(groups, Math.max(0, references[0] - halfWindow), groups.length, seasons);
        for (int year = 1; year < references.length; year++) {
            int from = references[year] + halfWindow + 1;
            Arrays.fill(groups, references[year] - halfWindow, Math.min(from, groups.length), seasons);
            if (seasons > 1) {
                share(groups, from, references[year - 1] - halfWindow, seasons - 1);
            }
        }
        return Optional.of(groups);
    }

    private static void share(int[] groups, int from, int to, int among) {
        int each = (to - from) / among;
        int over = (to - from) % among;
        int at = from;
        for (int group = 1; group <= among; group++) {
            int end = at + each + (group <= over ? 1 : 0);
            Arrays.fill(groups, at, end, group);
            at = end;
        }
    }
}
