package pqs.surveillance.watch;

import java.util.Arrays;

/** What all providers together tell of a measure: whether it comes with exposures, and how late it becomes known. */
final class MeasureFacts {

    /** Events known later than this many days after the end of their month are not waited for. */
    private static final int LATEST_DAYS = 150;
    /** The longest month: days before its end on which an event can be known. */
    private static final int EARLIEST_DAYS = 31;
    /** Fewer events than these say too little of how late they come. */
    private static final int EVENTS_MIN = 30;

    private final Months months;
    private long rows;
    private long rowsWithExposure;
    /** By month, how many of its events became known how many days after its end (from −31). */
    private int[][] arrivals = new int[0][];

    private final long[] settled = new long[EARLIEST_DAYS + LATEST_DAYS + 1];
    private int settledMonths;
    private double[] knownByThen = new double[0];

    MeasureFacts(Months months) {
        this.months = months;
    }

    void add(int month, Observation observation) {
        rows++;
        if (observation.exposure().isPresent()) {
            rowsWithExposure++;
        }
        if (observation.count() == 0 || month < settledMonths) {
            return;
        }
        if (month >= arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, month + 12);
        }
        if (arrivals[month] == null) {
            arrivals[month] = new int[settled.length];
        }
        arrivals[month][slot(observation.knownAt().toEpochDay() - months.endOf(month))] += observation.count();
    }

    boolean mostlyWithExposure() {
        return rowsWithExposure * 2 > rows;
    }

    /** Learns from the months that are by now so old that all is known of them. */
    void settle(long today) {
        while (settledMonths < months.count() && today - months.endOf(settledMonths) > LATEST_DAYS) {
            if (settledMonths < arrivals.length && arrivals[settledMonths] != null) {
                for (int slot = 0; slot < settled.length; slot++) {
                    settled[slot] += arrivals[settledMonths][slot];
                }
                arrivals[settledMonths] = new int[0];
            }
            settledMonths++;
        }
        long all = Arrays.stream(settled).sum();
        if (all < EVENTS_MIN) {
            return;
        }
        knownByThen = new double[settled.length];
        long sum = 0;
        for (int slot = 0; slot < settled.length; slot++) {
            sum += settled[slot];
            knownByThen[slot] = (double) sum / all;
        }
    }

    /**
     * The share of a month's events that is known by a day, as learned from earlier months; 1 as long as too little is known of
     * that, which lets expect too many rather than too few.
     *
     * @param daysAfterItsEnd below 0 while the month runs
     */
    double shareKnown(long daysAfterItsEnd) {
        return knownByThen.length == 0 ? 1 : knownByThen[slot(daysAfterItsEnd)];
    }

    private static int slot(long daysAfterItsEnd) {
        return (int) Math.max(0, Math.min(LATEST_DAYS, daysAfterItsEnd) + EARLIEST_DAYS);
    }
}
