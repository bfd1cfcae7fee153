package pqs.surveillance.methods.xmr;

/**
 * Which points count towards "two of three near a limit". NHS England announced in November 2023 that points outside the
 * limits count as well; the R package NHSRplotthedots 0.2.2 still reads charts by the older rule. The same series can so be
 * flagged or not, and every result names the rule it was read by.
 */
public enum RuleSet {
    /** Only points between two and three sigma count. */
    BETWEEN_TWO_AND_THREE_SIGMA("NHSRplotthedots-0.2.2"),
    /** Points beyond two sigma count, those outside the limits among them. */
    BEYOND_TWO_SIGMA("NHS-England-2023-11");

    private final String published;

    RuleSet(String published) {
        this.published = published;
    }

    /** Under which it is published, such as {@code NHSRplotthedots-0.2.2}. */
    public String published() {
        return published;
    }

    boolean countsOutside() {
        return this == BEYOND_TWO_SIGMA;
    }
}
