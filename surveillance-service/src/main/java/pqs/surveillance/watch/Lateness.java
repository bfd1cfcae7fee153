package pqs.surveillance.watch;

import java.util.Arrays;

/** How long after the end of a month its events become known, counted over the months that are old enough to be complete. */
final class Lateness {

    /** Events known later than this many days after the end of their month are not waited for. */
    static final int LATEST_DAYS = 150;

    /** The longest month: days before its end on which an event can be known. */
    private static final int EARLIEST_DAYS = 31;

    private static final int SLOTS = EARLIEST_DAYS + LATEST_DAYS + 1;

    /** By month, how many of its events became known how many days after its end (from -31); empty once settled. */
    private long[][] arrivals = new long[0][];
    /** Of settled months, how many events were known by then. */
    private final long[] knownBy = new long[SLOTS];

    void add(int month, long daysAfterItsEnd, int events) {
        if (month >= arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, month + 12);
        }
        if (arrivals[month] == null) {
            arrivals[month] = new long[SLOTS];
        }
        arrivals[month][slot(daysAfterItsEnd)] += events;
    }

    /** The month is by now so old that all is known of it. */
    void settle(int month) {
        if (month >= arrivals.length || arrivals[month] == null) {
            return;
        }
        long sum = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            sum += arrivals[month][slot];
            knownBy[slot] += sum;
        }
        arrivals[month] = new long[0];
    }

    /** Events of settled months. */
    long events() {
        return knownBy[SLOTS - 1];
    }

    /** How many of them were known so many days after the end of their months; before it, where below 0. */
    long knownBy(long daysAfterItsEnd) {
        return knownBy[slot(daysAfterItsEnd)];
    }

    private static int slot(long daysAfterItsEnd) {
        return (int) Math.max(0, Math.min(LATEST_DAYS, daysAfterItsEnd) + EARLIEST_DAYS);
    }
}
