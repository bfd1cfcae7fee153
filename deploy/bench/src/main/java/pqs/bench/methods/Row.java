package pqs.bench.methods;

/**
 * What came of a measure.
 *
 * @param limit the bare loop, or the goal
 * @param ratio how many times as good as the limit we are
 */
record Row(String what, String unit, double limit, double ours, double ratio, boolean kept) {}
