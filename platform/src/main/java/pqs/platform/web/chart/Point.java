package pqs.platform.web.chart;

/** What a series has at one place. */
public sealed interface Point {

    /** Nothing is known there: the line has a gap and the table says so. */
    Point MISSING = new Missing();

    static Point of(double value) {
        return new Value(value, Signal.COMMON);
    }

    record Value(double value, Signal signal) implements Point {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a value to draw: " + value);
            }
        }
    }

    record Missing() implements Point {}
}
