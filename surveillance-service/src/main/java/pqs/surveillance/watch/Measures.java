package pqs.surveillance.watch;

import java.util.Map;

/** The names of what is counted. */
public final class Measures {

    /** What was done, such as scans: the exposure of whatever is not counted out of a number of its own. */
    public static final String ACTIVITY = "activity";

    /**
     * What the default rule set watches, and what part of its false alarms each may raise. Concerns are few and tell the most;
     * shares of all scans are so many that they are found at once whatever their part.
     */
    public static final Map<String, Double> WATCHED = Map.of(
            "concern", 4.0,
            "audit-discrepancy", 2.0,
            "complaint", 1.0,
            "serious-incident", 1.0,
            "late-response", 1.0,
            "duplicate-scan", 0.5,
            "late-report", 0.25,
            "long-scan", 0.25);

    private Measures() {}
}
