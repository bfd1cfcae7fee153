package pqs.platform.web.chart;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Round values along an axis: a step of 1, 2 or 5 times a power of ten, from the last at or below the lowest value to the
 * first at or above the highest (Heckbert, Nice Numbers for Graph Labels, Graphics Gems 1990).
 */
record Ticks(List<Double> values) {

    Ticks {
        values = List.copyOf(values);
    }

    double low() {
        return values.getFirst();
    }

    double high() {
        return values.getLast();
    }

    /**
     * @param wanted about how many; at least 2
     * @param finest no step is smaller than this
     */
    static Ticks over(double lowest, double highest, int wanted, double finest) {
        if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest > highest) {
            throw new IllegalArgumentException("no axis from " + lowest + " to " + highest);
        }
        double low = lowest;
        double high = highest;
        if (low == high) {
            low = Math.min(low, 0);
            high = Math.max(high, low == 0 && high == 0 ? 1 : high);
            high = low == high ? 0 : high;
        }
        double step = Math.max(niceStep(high / (wanted - 1) - low / (wanted - 1)), finest);
        long first = (long) Math.floor(low / step);
        long last = Math.max(first + 1, (long) Math.ceil(high / step - 1e-9));
        return new Ticks(LongStream.rangeClosed(first, last)
                .mapToObj(n -> rounded(n, step))
                .toList());
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double fraction = rough / power;
        return (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10) * power;
    }

    /** n steps without the dust of binary fractions: 3 times 0.1 is 0.3. */
    private static double rounded(long n, double step) {
        double value = n * step;
        return step >= 1 || value == 0
                ? value
                : Double.parseDouble(String.format(java.util.Locale.ROOT, "%.12g", value));
    }
}
