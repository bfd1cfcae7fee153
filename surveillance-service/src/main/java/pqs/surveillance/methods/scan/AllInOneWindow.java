package pqs.surveillance.methods.scan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * The probability that all of n events lie within some window, wherever it is, where they are spread evenly over the period in which
 * they could have happened.
 *
 * <pre>  p = n r^(n − 1) − (n − 1) r^n,   r = window / period</pre>
 *
 * the distribution of the range of n uniform numbers. Dates are those of exposure (of the scan), never of the report, which come in
 * batches; the period is the time at risk, such as that of a practitioner's work: a service of 76 weeks makes four events in six
 * weeks much rarer than the 22 weeks in which the one practitioner was there at all.
 *
 * <p>Source: closed form of the scan statistic where the window holds all events; J. I. Naus, Journal of the American Statistical
 * Association 60 (1965) 532–538.
 *
 * @param events n, at least 2
 * @param windowDays length of the window
 * @param period at risk
 * @param p probability
 */
public record AllInOneWindow(int events, int windowDays, ExposurePeriod period, double p) {

    /** Belongs to every p of this kind. */
    public static final String CAVEAT =
            "The window was chosen after the events were seen. This p holds for one length of window fixed beforehand;"
                    + " looked at over other lengths, other people and other places, clusters like it are less rare"
                    + " than it says. It says nothing of how many events there are, only of how close together.";

    private static final int VERSION = 1;

    /** Of a window fixed beforehand. */
    public static AllInOneWindow of(int events, int windowDays, ExposurePeriod period) {
        Check.atLeast("events", events, 2);
        Check.atLeast("windowDays", windowDays, 1);
        if (windowDays > period.days()) {
            throw new InvalidInput(
                    "windowDays",
                    "is " + windowDays,
                    "the period at risk has " + period.days() + " days; give a shorter window");
        }
        return new AllInOneWindow(events, windowDays, period, probability(events, (double) windowDays / period.days()));
    }

    /**
     * Of the shortest window that holds all the events, both ends included.
     *
     * @param dates of exposure, in any order, within the period
     */
    public static AllInOneWindow holding(List<LocalDate> dates, ExposurePeriod period) {
        Check.atLeast("events", dates.size(), 2);
        var range = dates.stream().mapToInt(period::index).summaryStatistics();
        return of(dates.size(), range.getMax() - range.getMin() + 1, period);
    }

    /** @param r share of the period that the window takes, from 0 to 1 */
    public static double probability(int events, double r) {
        return events * Math.pow(r, events - 1.0) - (events - 1.0) * Math.pow(r, events);
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("all-in-one-window", VERSION),
                Map.of("windowDays", windowDays),
                Map.of(
                        "events", events,
                        "periodFrom", period.from(),
                        "periodTo", period.to(),
                        "periodDays", period.days()),
                p,
                Map.of("caveat", CAVEAT));
    }
}
