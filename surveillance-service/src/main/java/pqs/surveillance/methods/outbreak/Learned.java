package pqs.surveillance.methods.outbreak;

import java.util.stream.IntStream;

/**
 * The points that a model learns from.
 *
 * @param times counted from the judged point, so below 0
 * @param groups of the season, from 1
 * @param groupCount the largest of them
 */
// Arrays for the inner loops; neither leaves this package nor is written to after it was made.
@SuppressWarnings("ArrayRecordComponent")
record Learned(double[] counts, double[] times, int[] groups, int groupCount) {

    /** @param end first position that is not learned from any more */
    static Learned of(int[] counts, int[] groups, int end, int now) {
        int[] used = IntStream.range(0, Math.min(end, groups.length))
                .filter(i -> groups[i] != SeasonGroups.NONE)
                .toArray();
        return new Learned(
                IntStream.of(used).mapToDouble(i -> counts[i]).toArray(),
                IntStream.of(used).mapToDouble(i -> i - now).toArray(),
                IntStream.of(used).map(i -> groups[i]).toArray(),
                IntStream.of(used).map(i -> groups[i]).max().orElse(0));
    }

    int size() {
        return counts.length;
    }
}
