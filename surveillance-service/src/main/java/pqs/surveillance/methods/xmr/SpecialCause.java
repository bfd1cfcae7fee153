package pqs.surveillance.methods.xmr;

/** The rule a point was flagged by. */
public enum SpecialCause {
    COMMON_CAUSE("Common Cause", 0),
    ABOVE_LIMIT("Above UCL", 1),
    BELOW_LIMIT("Below LCL", -1),
    TREND_UP("7 Point Trend (Increasing)", 1),
    TREND_DOWN("7 Point Trend (Decreasing)", -1),
    TWO_OF_THREE_ABOVE("2 in 3 Above CL", 1),
    TWO_OF_THREE_BELOW("2 in 3 Below CL", -1),
    SHIFT_ABOVE("7 Points Above CL", 1),
    SHIFT_BELOW("7 Points Below CL", -1);

    private final String words;
    private final int direction;

    SpecialCause(String words, int direction) {
        this.words = words;
        this.direction = direction;
    }

    /** As the R package writes it. */
    public String words() {
        return words;
    }

    /** 1 for high or rising, -1 for low or falling, 0 for none. */
    public int direction() {
        return direction;
    }
}
