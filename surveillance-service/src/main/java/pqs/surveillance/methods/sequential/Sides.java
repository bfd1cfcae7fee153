package pqs.surveillance.methods.sequential;

/** Which shifts of a mean a chart watches for. */
public enum Sides {
    /** Upwards. */
    UPPER,
    /** Both ways. */
    BOTH
}
