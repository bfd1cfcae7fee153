package pqs.bench.methods;

/** What a measure is held against. Ratios are turned so that more is better, and 1 is as good as the limit. */
sealed interface Goal {

    /**
     * A share of the speed of a bare loop that does the same arithmetic on the same data, measured in the same run; a method
     * that is fast enough as such keeps its goal whatever the loop does.
     *
     * @param loop name of the benchmark, in the class of the one that is measured
     * @param share of the loop's speed, above 0
     * @param enough operations a second that are enough in any case; infinite where nothing is
     */
    record ShareOfLoop(String loop, double share, double enough) implements Goal {}

    /** @param perSecond operations a second */
    record AtLeast(double perSecond) implements Goal {}

    /** @param seconds for one operation, on average */
    record AtMost(double seconds) implements Goal {}
}
