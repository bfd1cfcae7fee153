package pqs.surveillance.methods;

import java.util.List;

/** Refuses what no method can use, in words that name it. Indices are those of the list, from 0. */
public final class Check {

    private Check() {}

    /** Whole numbers from 0, at least one of them. */
    public static void counts(String field, int[] counts) {
        notEmpty(field, counts.length);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new InvalidInput(at(field, i), "is " + counts[i], "counts are whole numbers from 0");
            }
        }
    }

    /** Finite numbers, at least one of them. */
    public static void finite(String field, double[] values) {
        notEmpty(field, values.length);
        for (int i = 0; i < values.length; i++) {
            finite(at(field, i), values[i]);
        }
    }

    public static void finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidInput(field, "is " + value, "give a finite number");
        }
    }

    /** Finite numbers above 0, at least one of them: exposures, expected counts, scales. */
    public static void positive(String field, double[] values) {
        notEmpty(field, values.length);
        for (int i = 0; i < values.length; i++) {
            positive(at(field, i), values[i]);
        }
    }

    public static void positive(String field, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new InvalidInput(field, "is " + value, "give a finite number above 0");
        }
    }

    /** Probabilities strictly between 0 and 1. */
    public static void probability(String field, double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidInput(
                    field, "is " + value, "give a probability between 0 and 1, neither of them included");
        }
    }

    public static void atLeast(String field, int value, int least) {
        if (value < least) {
            throw new InvalidInput(field, "is " + value, "give a whole number from " + least);
        }
    }

    public static void sameLength(String field, int length, String other, int otherLength) {
        if (length != otherLength) {
            throw new InvalidInput(
                    field, "has " + length + " values", other + " has " + otherLength + "; give as many");
        }
    }

    public static <T extends Comparable<? super T>> void ascending(String field, List<T> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) <= 0) {
                throw new InvalidInput(
                        at(field, i),
                        "is " + values.get(i) + " after " + values.get(i - 1),
                        "give them in ascending order, each once");
            }
        }
    }

    private static void notEmpty(String field, int length) {
        if (length == 0) {
            throw new InvalidInput(field, "is empty", "give at least one value");
        }
    }

    private static String at(String field, int index) {
        return field + "[" + index + "]";
    }
}
