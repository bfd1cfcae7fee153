package pqs.surveillance.watch;

import java.util.ArrayList;
import java.util.List;
import pqs.surveillance.methods.detector.RateBelief;

/**
 * What the places of one level tell about each other in one measure: the rate to expect before a place has a history, how much
 * rates differ between places, and how much more counts vary from month to month than chance has them.
 */
final class Peers {

    private static final int PLACES_MIN = 5;
    private static final double EVENTS_MIN = 10;
    /** Of a place without peers next to nothing is believed. */
    private static final double SHAPE_ALONE = 0.5;

    private static final double SHAPE_MIN = 0.5;
    /** However alike places seem, rates are believed to vary by a third: to take them for the same would make luck a fault. */
    private static final double SHAPE_MAX = 8;
    /** A month-to-month variation of a fifth is believed in as much as so much squared expectation shows. */
    private static final double EXCESS_BELIEVED = 0.04;

    private static final double EXCESS_WEIGHT = 25;
    private static final double VARIANCE_MIN = 0.3;

    /** A place's history: events, exposure, and of its months how far they were from what was expected. */
    record History(double events, double exposure, double squaredDeviations, double expected, double squaredExpected) {}

    private final List<History> histories = new ArrayList<>();
    private RateBelief belief = new RateBelief(SHAPE_ALONE, 1);
    private double excess = EXCESS_BELIEVED;
    private double variance = 1;
    private int places;

    RateBelief belief() {
        return belief;
    }

    int places() {
        return places;
    }

    /** Variance over mean of the count of a month in which so many are expected: v + c m. */
    double dispersion(double expected) {
        return variance + excess * expected;
    }

    void add(History history) {
        histories.add(history);
    }

    /** Learns from the histories added since it last did. */
    void learn(Basis basis) {
        double events = 0;
        double exposure = 0;
        double squares = 0;
        double expected = 0;
        double squaredExpected = 0;
        for (var history : histories) {
            events += history.events();
            exposure += history.exposure();
            squares += history.squaredDeviations();
            expected += history.expected();
            squaredExpected += history.squaredExpected();
        }
        places = histories.size();
        if (exposure > 0) {
            double mean = Math.max(events, 0.5) / exposure;
            variance = basis == Basis.OWN_EXPOSURE && mean < 1 ? Math.max(VARIANCE_MIN, 1 - mean) : 1;
            excess = Math.max(
                    0,
                    (squares - variance * expected + EXCESS_BELIEVED * EXCESS_WEIGHT)
                            / (squaredExpected + EXCESS_WEIGHT));
            double shape = places < PLACES_MIN || events < EVENTS_MIN ? SHAPE_ALONE : shape(mean);
            belief = new RateBelief(shape, shape / mean);
        }
        histories.clear();
    }

    /**
     * 1 / shape is the squared coefficient of variation V of rates at which Σ (n − μ m)² / (φ μ m + V (μ m)²) is the number of
     * places less one (Paule and Mandel 1982).
     */
    private double shape(double mean) {
        double low = 1 / SHAPE_MAX;
        double high = 1 / SHAPE_MIN;
        if (spread(mean, low) <= 0) {
            return SHAPE_MAX;
        }
        if (spread(mean, high) >= 0) {
            return SHAPE_MIN;
        }
        for (int round = 0; round < 40; round++) {
            double middle = Math.sqrt(low * high);
            if (spread(mean, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1 / high;
    }

    private double spread(double mean, double squaredVariation) {
        double sum = 1 - places;
        for (var history : histories) {
            double expected = mean * history.exposure();
            double deviation = history.events() - expected;
            double months = history.expected() > 0 ? history.squaredExpected() / history.expected() : 0;
            sum += deviation * deviation / (dispersion(months) * expected + squaredVariation * expected * expected);
        }
        return sum;
    }
}
