package pqs.surveillance.methods.outbreak;

import java.util.OptionalDouble;

/**
 * A count and the bound that it is held against.
 *
 * @param position in the series, from 1
 * @param upper empty where the baseline does not vary, and the excess over it is therefore 0/0
 */
public record EarsPoint(int position, int count, OptionalDouble upper) {

    /** The count exceeds the bound; one that equals it does not. */
    public boolean alarm() {
        return upper.isPresent() && count > upper.getAsDouble();
    }
}
