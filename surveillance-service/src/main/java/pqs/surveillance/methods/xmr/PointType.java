package pqs.surveillance.methods.xmr;

/** The colour of a point; that of the last one is the variation icon of the chart. */
public enum PointType {
    COMMON_CAUSE,
    SPECIAL_CAUSE_IMPROVEMENT,
    SPECIAL_CAUSE_CONCERN,
    SPECIAL_CAUSE_NEUTRAL_HIGH,
    SPECIAL_CAUSE_NEUTRAL_LOW;

    /** A trend counts by its direction, wherever it lies; all else by the side of the mean. */
    static PointType of(SpecialCause cause, Improvement improvement) {
        if (cause == SpecialCause.COMMON_CAUSE) {
            return COMMON_CAUSE;
        }
        boolean high = cause.direction() > 0;
        return switch (improvement) {
            case INCREASE -> high ? SPECIAL_CAUSE_IMPROVEMENT : SPECIAL_CAUSE_CONCERN;
            case DECREASE -> high ? SPECIAL_CAUSE_CONCERN : SPECIAL_CAUSE_IMPROVEMENT;
            case NEUTRAL -> high ? SPECIAL_CAUSE_NEUTRAL_HIGH : SPECIAL_CAUSE_NEUTRAL_LOW;
        };
    }
}
