package pqs.surveillance.watch;

import java.util.HashMap;
import java.util.Map;

/** What is told of a measure: whether it comes with exposures, and how late it becomes known. */
final class MeasureFacts {

    /** Fewer events than these, over all providers, say too little of how late they come. */
    private static final int EVENTS_MIN = 30;
    /** Of a provider's own events, as many weigh as much as what all providers show. */
    private static final double EVENTS_OF_ALL = 20;

    private final Months months;
    private long rows;
    private long rowsWithExposure;
    private final Lateness ofAll = new Lateness();
    private final Map<String, Lateness> ofEach = new HashMap<>();
    private int settledMonths;

    MeasureFacts(Months months) {
        this.months = months;
    }

    void add(int month, Observation observation) {
        rows++;
        if (observation.exposure().isPresent()) {
            rowsWithExposure++;
        }
        if (observation.count() > 0 && month >= settledMonths) {
            long days = observation.knownAt().toEpochDay() - months.endOf(month);
            ofAll.add(month, days, observation.count());
            ofEach.computeIfAbsent(observation.place().provider(), provider -> new Lateness())
                    .add(month, days, observation.count());
        }
    }

    boolean mostlyWithExposure() {
        return rowsWithExposure * 2 > rows;
    }

    /** Learns from the months that are by now so old that all is known of them. */
    void settle(long today) {
        while (settledMonths < months.count() && today - months.endOf(settledMonths) > Lateness.LATEST_DAYS) {
            ofAll.settle(settledMonths);
            for (var each : ofEach.values()) {
                each.settle(settledMonths);
            }
            settledMonths++;
        }
    }

    /**
     * The share of a month's events that is known by a day, as learned from earlier months of all providers and, the more of them
     * there are, of this one; 1 as long as too little is known of that, which lets expect too many rather than too few.
     *
     * @param daysAfterItsEnd below 0 while the month runs
     */
    double shareKnown(String provider, long daysAfterItsEnd) {
        if (ofAll.events() < EVENTS_MIN) {
            return 1;
        }
        double all = (double) ofAll.knownBy(daysAfterItsEnd) / ofAll.events();
        var own = ofEach.get(provider);
        return own == null
                ? all
                : (own.knownBy(daysAfterItsEnd) + EVENTS_OF_ALL * all) / (own.events() + EVENTS_OF_ALL);
    }
}
