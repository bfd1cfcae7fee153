package pqs.surveillance.methods.outbreak;

import java.util.OptionalDouble;

/**
 * A count and what the flexible Farrington method expected of it.
 *
 * @param position in the series, from 1
 * @param expected μ
 * @param dispersion φ, at least 1
 * @param trend whether the model had a trend
 * @param upper empty where there were too few cases lately to be judged
 * @param p probability of a count of at least this where nothing is wrong
 */
public record FarringtonPoint(
        int position, int count, double expected, double dispersion, boolean trend, OptionalDouble upper, double p) {

    /** The count exceeds the bound; one that equals it does not. */
    public boolean alarm() {
        return upper.isPresent() && count > upper.getAsDouble();
    }
}
