package pqs.platform.web.chart;

/**
 * One bar.
 *
 * @param low lower end of the interval in which the truth may lie; {@code value} where none is known
 * @param high upper end of that interval
 */
public record Bar(String name, double value, double low, double high) {

    public Bar {
        if (!Double.isFinite(value)
                || !(low <= value && value <= high)
                || Double.isInfinite(low)
                || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no bar of " + value + " within " + low + ".." + high);
        }
    }

    public Bar(String name, double value) {
        this(name, value, value, value);
    }

    boolean hasInterval() {
        return low < high;
    }
}
