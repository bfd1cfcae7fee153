package pqs.planted.mathematics.methods.chart;

import pqs.planted.mathematics.thing.Thing;

/** A method that knows a feature. */
final class Chart {

    private Chart() {}

    static int statistic(Thing thing) {
        return Math.max(0, thing.count() - 1);
    }
}
