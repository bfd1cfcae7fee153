package pqs.platform.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How the values of an axis are written. */
public enum ValueFormat {
    /** Whole numbers: 12,922. */
    COUNT(1),
    /** Parts of one, written as percentages: 0.102 is 10.2%. */
    PERCENT(0.001),
    /** Anything else, to at most three decimals. */
    DECIMAL(0.001);

    private static final double MILLION = 1_000_000;
    /** From here on digits no longer help anybody. */
    private static final double ASTRONOMIC = 1e15;

    private final double finest;

    ValueFormat(double finest) {
        this.finest = finest;
    }

    /** The smallest difference between two ticks that can be told apart in words. */
    double finest() {
        return finest;
    }

    /** A value as read in a sentence or a table. */
    public String words(double value) {
        return switch (this) {
            case COUNT -> decimals(value, 0);
            case PERCENT -> decimals(value * 100, 1) + "%";
            case DECIMAL -> plain(value, 3);
        };
    }

    /** A value as read beside an axis, where room is short: 1.5 million. */
    String tick(double value) {
        return switch (this) {
            case COUNT, DECIMAL ->
                Math.abs(value) >= MILLION && Math.abs(value) < ASTRONOMIC
                        ? plain(value / MILLION, 2) + "m"
                        : plain(value, 3);
            case PERCENT -> plain(value * 100, 1) + "%";
        };
    }

    private static String plain(double value, int decimalsMax) {
        if (Math.abs(value) >= ASTRONOMIC) {
            return decimals(value, 0);
        }
        var rounded = BigDecimal.valueOf(value)
                .setScale(decimalsMax, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return decimals(rounded.doubleValue(), Math.max(0, rounded.scale()));
    }

    private static String decimals(double value, int decimals) {
        if (Math.abs(value) >= ASTRONOMIC) {
            return String.format(Locale.UK, "%.1e", value);
        }
        var written = String.format(Locale.UK, "%,." + decimals + "f", value);
        return written.matches("-[0,.]+") ? written.substring(1) : written;
    }
}
