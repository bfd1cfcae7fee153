package pqs.surveillance.methods.cusum;

/** Where S starts. */
public enum HeadStart {
    /** From 0. */
    ZERO,
    /**
     * Fast initial response (Lucas and Crosier 1982): from half the threshold, so that a process which is out of control from
     * the outset is found sooner, at the price of more false alarms early on.
     */
    HALF
}
