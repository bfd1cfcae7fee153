package pqs.surveillance.watch;

/**
 * Counts and exposures of a line, month by month, as they are to be held against each other on one day. Written anew for each
 * line that is looked at.
 *
 * <p>Exposure is what was counted out of, what was done, or the month itself ({@link Basis}), times the season
 * ({@link Season}), times the share of the month's events that can be known by then ({@link MeasureFacts#shareKnown}). A month
 * with neither activity nor an event is blind and has no exposure. Where months are the exposure, each counts after that in which
 * anything of the place became known.
 */
final class Tally {

    /** Until so long after its end a month's activity is not taken for complete. */
    private static final int SETTLE_DAYS = 45;
    /** The months from which what is not reported yet is guessed. */
    private static final int GUESS_MONTHS = 3;

    final double[] counts;
    final double[] exposures;
    private final Known known;
    private int points;

    Tally(Known known) {
        this.known = known;
        counts = new double[known.months.count()];
        exposures = new double[known.months.count()];
    }

    /** Months in use, the current one included. */
    int points() {
        return points;
    }

    double events() {
        return sum(counts);
    }

    double exposure() {
        return sum(exposures);
    }

    /** The mean exposure of the months that have any. */
    double meanExposure() {
        int seen = 0;
        for (int month = 0; month < points; month++) {
            seen += exposures[month] > 0 ? 1 : 0;
        }
        return seen == 0 ? 0 : exposure() / seen;
    }

    private double sum(double[] values) {
        double sum = 0;
        for (int month = 0; month < points; month++) {
            sum += values[month];
        }
        return sum;
    }

    /** @param rate for each unit of exposure, for months of which only events are known */
    void fill(Stream stream, long today, Season season, double rate) {
        points = known.months.of(today) + 1;
        var basis = known.basis(stream);
        switch (basis) {
            case OWN_EXPOSURE -> ownExposure(stream);
            case ACTIVITY -> activity(stream, today, rate);
            case TIME -> time(stream, today);
        }
        for (int month = 0; month < points; month++) {
            if (exposures[month] == 0 || stream.isLeftOut(month)) {
                counts[month] = 0;
                exposures[month] = 0;
            } else {
                exposures[month] *= season.factor(month);
            }
        }
    }

    private void ownExposure(Stream stream) {
        for (int month = 0; month < points; month++) {
            counts[month] = stream.countWithExposure(month);
            exposures[month] = stream.exposure(month);
        }
    }

    private void time(Stream stream, long today) {
        var facts = known.facts(stream.measure);
        // What became known first would not have been heard of had it not occurred: it is not counted, and no month
        // before it.
        int start = stream.node.knownSince + 1;
        for (int month = 0; month < points; month++) {
            counts[month] = stream.count(month);
            exposures[month] = month < start
                    ? 0
                    : facts.shareKnown(stream.node.place.provider(), today - known.months.endOf(month));
        }
    }

    private void activity(Stream stream, long today, double rate) {
        var facts = known.facts(stream.measure);
        var provider = stream.node.place.provider();
        var activity = stream.node.stream(Measures.ACTIVITY);
        double guess = 0;
        double lastSeen = 0;
        int started = -1;
        for (int month = 0; month < points; month++) {
            long daysSince = today - known.months.endOf(month);
            double done = activity.count(month);
            counts[month] = stream.count(month);
            if (daysSince >= SETTLE_DAYS) {
                started = started < 0 && done > 0 ? month : started;
                guess = started < 0 ? 0 : guess(activity, month, Math.min(GUESS_MONTHS, month - started + 1));
                exposures[month] = done > 0 ? done : blind(counts[month], lastSeen, rate);
                lastSeen = done > 0 ? guess : lastSeen;
            } else {
                // Before the first complete month nothing tells how much of a part this is of the whole.
                exposures[month] = started < 0 ? 0 : Math.max(done, guess);
            }
            exposures[month] *= facts.shareKnown(provider, daysSince);
        }
    }

    private static double guess(Stream activity, int month, int months) {
        double sum = 0;
        for (int back = 0; back < months; back++) {
            sum += activity.count(month - back);
        }
        return sum / months;
    }

    /**
     * Of a month without activity only the events are known, and only because there were some: so its exposure is that at which
     * as many are expected as of a month like those before that has at least one.
     */
    private static double blind(double count, double lastSeen, double rate) {
        return count == 0 || lastSeen == 0 ? 0 : lastSeen / -StrictMath.expm1(-rate * lastSeen);
    }
}
