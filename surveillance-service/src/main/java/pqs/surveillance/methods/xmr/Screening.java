package pqs.surveillance.methods.xmr;

/** Which moving ranges the limits are drawn from. The R package screens by default, the Excel tool of NHS England does not. */
public enum Screening {
    /** All of them. */
    NONE,
    /** Those below 3.267 times their mean, in one pass: what is kept is not screened again. */
    MOVING_RANGES
}
