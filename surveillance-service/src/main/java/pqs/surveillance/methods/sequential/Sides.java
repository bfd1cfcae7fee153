package pqs.surveillance.methods.sequential;

/** Which shifts of a mean a chart watches for. */
public enum Sides {
    /** Upwards. */
    UPPER,
    /** Downwards. */
    LOWER,
    /** Both ways. */
    BOTH;

    /** Whether one side is among them. */
    boolean watches(Sides side) {
        return this == side || this == BOTH;
    }
}
