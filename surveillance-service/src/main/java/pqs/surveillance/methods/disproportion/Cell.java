package pqs.surveillance.methods.disproportion;

import java.util.Map;
import pqs.surveillance.methods.InvalidInput;

/**
 * One cell of a table of units × themes, with its margins.
 *
 * @param both n11: reports of this unit and this theme
 * @param ofUnit n1.: reports of this unit
 * @param ofTheme n.1: reports of this theme
 * @param all N
 */
public record Cell(int both, int ofUnit, int ofTheme, int all) {

    /** @throws InvalidInput for negative counts, no reports, and margins that no table has */
    public Cell {
        if (both < 0) {
            throw new InvalidInput("both", "is " + both, "counts are whole numbers from 0");
        }
        margin("ofUnit", ofUnit, both, all);
        margin("ofTheme", ofTheme, both, all);
        if ((long) ofUnit + ofTheme - both > all) {
            throw new InvalidInput(
                    "both", "is " + both, "margins of " + ofUnit + " and " + ofTheme + " in " + all + " ask for more");
        }
    }

    private static void margin(String name, int margin, int both, int all) {
        if (margin < Math.max(1, both) || margin > all) {
            throw new InvalidInput(
                    name, "is " + margin, "give a whole number from " + Math.max(1, both) + " to all, " + all);
        }
    }

    /** n1. n.1 / N, where unit and theme have nothing to do with each other. */
    public double expected() {
        return (double) ofUnit * ofTheme / all;
    }

    int unitOnly() {
        return ofUnit - both;
    }

    int themeOnly() {
        return ofTheme - both;
    }

    int neither() {
        return all - ofUnit - ofTheme + both;
    }

    Map<String, Object> asFields() {
        return Map.of("both", both, "ofUnit", ofUnit, "ofTheme", ofTheme, "all", all);
    }
}
