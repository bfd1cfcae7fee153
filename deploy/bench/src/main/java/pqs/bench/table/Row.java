package pqs.bench.table;

/**
 * What came of a measure.
 *
 * @param limit the bare loop, or the goal
 * @param ratio how many times as good as the limit we are
 */
public record Row(String what, String unit, double limit, double ours, double ratio, boolean kept) {}
