package pqs.surveillance.watch;

/** Charts of monthly counts as they are used elsewhere. */
public enum ChartKind {
    /** The newest point above the upper limit of an XmR chart of all months before; the setting is the limit in sigma, 3 as published. */
    XMR("xmr"),
    /** The newest point flagged by any rule of Making Data Count that says it got worse; the setting is not used. */
    XMR_ALL_RULES("xmr-all-rules"),
    /** EARS C2 against seven months; the setting is the limit in standard deviations, 3 as published. */
    EARS_C2("ears-c2"),
    /**
     * A Poisson CUSUM tuned for a doubling of the reference rate of all providers times the provider's activity, as in the Maternity
     * Outcomes Signal System; the setting is the in-control average run length in months, there 100.
     */
    MOSS_CUSUM("moss-cusum"),
    /** The flexible Farrington method on months; the setting is its alpha, the nominal chance of a false alarm in a month. */
    FARRINGTON("farrington");

    private final String id;

    ChartKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
