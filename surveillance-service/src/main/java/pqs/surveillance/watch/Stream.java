package pqs.surveillance.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is known of one measure at one place, by month, and how its line stands. */
final class Stream {

    final Node node;
    final String measure;

    private double[] counts = new double[0];
    private double[] exposures = new double[0];
    private double[] countsWithExposure = new double[0];
    /** Months of earlier alarms, which neither teach the rate nor alarm again. */
    private boolean[] leftOut = new boolean[0];

    private final List<Observation> counted = new ArrayList<>();
    private int first;
    private double lastP = 1;
    private double allowedPerYear;

    Stream(Node node, String measure) {
        this.node = node;
        this.measure = measure;
    }

    void add(int month, Observation observation) {
        if (month >= counts.length) {
            counts = Arrays.copyOf(counts, month + 12);
            exposures = Arrays.copyOf(exposures, month + 12);
            countsWithExposure = Arrays.copyOf(countsWithExposure, month + 12);
        }
        counts[month] += observation.count();
        if (observation.exposure().isPresent()) {
            countsWithExposure[month] += observation.count();
            exposures[month] += observation.exposure().getAsDouble();
        }
        if (observation.count() > 0) {
            counted.add(observation);
        }
    }

    double count(int month) {
        return month < counts.length ? counts[month] : 0;
    }

    /** What came with a number out of which it was counted. */
    double countWithExposure(int month) {
        return month < countsWithExposure.length ? countsWithExposure[month] : 0;
    }

    double exposure(int month) {
        return month < exposures.length ? exposures[month] : 0;
    }

    /** @param own whether the exposure is the measure's own, and not the count of an activity */
    boolean hasExposureSince(int month, boolean own) {
        double[] exposure = own ? exposures : counts;
        for (int each = month; each < exposure.length; each++) {
            if (exposure[each] > 0) {
                return true;
            }
        }
        return false;
    }

    boolean isLeftOut(int month) {
        return month < leftOut.length && leftOut[month];
    }

    /** The first month at which a rise is asked for. */
    int first() {
        return first;
    }

    /** An alarm of what happened from one month to another: the line starts again after it, with nothing against it. */
    void alarmed(int from, int to) {
        leftOut = Arrays.copyOf(leftOut, Math.max(leftOut.length, to + 1));
        Arrays.fill(leftOut, from, to + 1, true);
        first = to + 1;
        lastP = 1;
    }

    /** Observations with something counted in them, in the order in which they became known. */
    List<Observation> counted() {
        return counted;
    }

    double lastP() {
        return lastP;
    }

    void judged(double p) {
        lastP = p;
    }

    /** False alarms a year that the line may raise; 0 where it is not open. */
    double allowedPerYear() {
        return allowedPerYear;
    }

    void allow(double alarmsPerYear) {
        allowedPerYear = alarmsPerYear;
    }

    boolean isOpen() {
        return allowedPerYear > 0;
    }
}
