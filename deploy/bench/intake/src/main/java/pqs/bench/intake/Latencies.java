package pqs.bench.intake;

import java.util.Arrays;

/** How long each of many took, all of them kept. */
final class Latencies {

    private final long[] ascendingNanos;
    private final long refused;

    /** @param refused how many of them were not accepted; they count like the others */
    Latencies(long[] nanos, long refused) {
        if (nanos.length == 0) {
            throw new CannotMeasure("nothing was sent: the rate is too low for the time");
        }
        this.ascendingNanos = nanos.clone();
        Arrays.sort(this.ascendingNanos);
        this.refused = refused;
    }

    int count() {
        return ascendingNanos.length;
    }

    long refused() {
        return refused;
    }

    /** The least time within which this share of them had been answered, in milliseconds; from 0 to 1. */
    double milliseconds(double share) {
        int rank = (int) Math.ceil(share * ascendingNanos.length);
        return ascendingNanos[Math.clamp(rank - 1, 0, ascendingNanos.length - 1)] / 1e6;
    }
}
