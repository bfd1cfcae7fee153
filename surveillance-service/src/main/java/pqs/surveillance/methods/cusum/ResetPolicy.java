package pqs.surveillance.methods.cusum;

/** What becomes of S when it has alarmed. */
public enum ResetPolicy {
    /**
     * Nothing: S goes on, so that one alarm may be followed by a row of them while S comes down. R's surveillance does so; what
     * a threshold's run length says of the time to the first alarm does not hold for the next.
     */
    NEVER("never"),
    /** S is recorded as 0 at the alarm itself, as in R's cusum 0.4.1: the path does not show how high it went. */
    TO_ZERO_AT_ALARM("to zero at the alarm"),
    /** S is recorded as it is, and the next point starts from 0, as in the Maternity Outcomes Signal System. */
    RESTART_AFTER_ALARM("restart after the alarm");

    private final String words;

    ResetPolicy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
