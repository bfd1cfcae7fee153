package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.InvalidInput;

/**
 * A rule of the Western Electric kind: it alarms when so many of the newest points lie beyond so many standard
 * deviations on one and the same side of the centre.
 *
 * @param hits how many must
 * @param of how many of the newest points are looked at, the newest among them
 * @param beyond in standard deviations, where limits are at three; 0 for the centre itself
 */
public record RunRule(int hits, int of, double beyond) {

    public static final RunRule BEYOND_LIMITS = new RunRule(1, 1, 3);
    public static final RunRule TWO_OF_THREE = new RunRule(2, 3, 2);
    public static final RunRule FOUR_OF_FIVE = new RunRule(4, 5, 1);
    public static final RunRule RUN_OF_EIGHT = new RunRule(8, 8, 0);

    private static final int POINTS_MAX = 12;

    public RunRule {
        if (of < 1 || of > POINTS_MAX) {
            throw new InvalidInput("of", "is " + of, "give a whole number from 1 to " + POINTS_MAX);
        }
        if (hits < 1 || hits > of) {
            throw new InvalidInput("hits", "is " + hits, "give a whole number from 1 to " + of);
        }
        if (!(beyond >= 0 && Double.isFinite(beyond))) {
            throw new InvalidInput("beyond", "is " + beyond, "give a finite number from 0");
        }
    }

    /** Whether it alarms; bit 0 of the history is the newest point, and set where that was a hit. */
    boolean alarms(int history) {
        return Integer.bitCount(history & ((1 << of) - 1)) >= hits;
    }

    /** The history without the hits that will be too old before they can matter. */
    int matters(int history) {
        int kept = history & ((1 << (of - 1)) - 1);
        for (int age = of - 2; age >= 0; age--) {
            int upTo = kept & ((1 << (age + 1)) - 1);
            if (Integer.bitCount(upTo) + of - 1 - age >= hits) {
                return upTo;
            }
            kept = upTo & ~(1 << age);
        }
        return kept;
    }
}
