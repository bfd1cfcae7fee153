package pqs.surveillance.methods.scan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Scan over windows of exposure dates: the stretch of days in which more events happened than the exposure of those days explains,
 * out of all stretches up to a given length.
 *
 * <p>Every window of days from a to b, of at most the given length, with C of the N events and B = N × its share of the exposure,
 * scores as {@link PoissonScore} says. p is that of the highest score over all of them, given N, each event falling to a day in
 * proportion to its exposure; so the choice of the window, and of its length, is accounted for, which the closed form
 * ({@link AllInOneWindow}) leaves out. The choice of the person or place looked at is not.
 *
 * <p>Days without exposure (leave, suspension) can hold no event, and the period is that of the practitioner's work, not of the
 * service; both are part of the result.
 *
 * <p>Source: J. I. Naus (1965) and M. Kulldorff (1997), with a window of variable length; N. Nagarwalla, Statistics in Medicine 15
 * (1996) 845–850.
 *
 * @param dates of exposure, in order
 * @param exposure of each day of the period, from 0
 * @param lengthMax of windows, in days
 * @param from first day of the best window; of equals the shortest, and of these the earliest
 * @param to last day
 * @param inside events in it
 * @param expected events in it, by exposure
 * @param score of it
 */
public record ExposureWindowScan(
        List<LocalDate> dates,
        ExposurePeriod period,
        List<Double> exposure,
        int lengthMax,
        LocalDate from,
        LocalDate to,
        int inside,
        double expected,
        double score,
        MonteCarlo significance) {

    private static final int VERSION = 1;
    private static final int EVENTS_MIN = 2;

    public ExposureWindowScan {
        dates = List.copyOf(dates);
        exposure = List.copyOf(exposure);
    }

    private record Window(int first, int last, int inside, double expected, double score) {}

    /**
     * @param dates of exposure of the events, in any order
     * @param exposure of each day of the period, such as examinations; finite, from 0, some of it above 0
     * @throws InvalidInput for dates outside the period or on days without exposure, and for an exposure of another length
     */
    public static Judgement<ExposureWindowScan> of(
            List<LocalDate> dates, ExposurePeriod period, double[] exposure, int lengthMax, int replicates, long seed) {
        Check.sameLength("exposure", exposure.length, "the period", period.days());
        Check.finite("exposure", exposure);
        Check.atLeast("lengthMax", lengthMax, 1);
        int[] counts = counts(dates, period, exposure);
        if (dates.size() < EVENTS_MIN) {
            return new Judgement.TooLittle<>(dates.size(), EVENTS_MIN, "events");
        }
        double[] before = new double[exposure.length + 1];
        for (int day = 0; day < exposure.length; day++) {
            before[day + 1] = before[day] + exposure[day];
        }
        var best = best(counts, before, lengthMax, dates.size());
        var draw = new CategoryDraw(exposure);
        var significance = MonteCarlo.of(
                best.score(),
                replicates,
                seed,
                random -> best(draw.counts(dates.size(), random), before, lengthMax, dates.size())
                        .score());
        return new Judgement.Enough<>(new ExposureWindowScan(
                dates.stream().sorted().toList(),
                period,
                Arrays.stream(exposure).boxed().toList(),
                lengthMax,
                period.from().plusDays(best.first()),
                period.from().plusDays(best.last()),
                best.inside(),
                best.expected(),
                best.score(),
                significance));
    }

    private static int[] counts(List<LocalDate> dates, ExposurePeriod period, double[] exposure) {
        for (int day = 0; day < exposure.length; day++) {
            if (exposure[day] < 0) {
                throw new InvalidInput("exposure[" + day + "]", "is " + exposure[day], "give a number from 0");
            }
        }
        if (Arrays.stream(exposure).sum() <= 0) {
            throw new InvalidInput("exposure", "is 0 on every day", "give the days on which events could happen");
        }
        int[] counts = new int[exposure.length];
        for (var date : dates) {
            int day = period.index(date);
            if (exposure[day] == 0) {
                throw new InvalidInput("events", "has " + date, "that day has no exposure; correct one of the two");
            }
            counts[day]++;
        }
        return counts;
    }

    /** A best window begins and ends on a day with events, as any other could be made shorter and score higher. */
    private static Window best(int[] counts, double[] before, int lengthMax, int events) {
        int[] days =
                IntStream.range(0, counts.length).filter(day -> counts[day] > 0).toArray();
        double perExposure = events / before[counts.length];
        var best = new Window(days[0], days[0], counts[days[0]], 0, -1);
        for (int i = 0; i < days.length; i++) {
            int inside = 0;
            for (int j = i; j < days.length && days[j] - days[i] < lengthMax; j++) {
                inside += counts[days[j]];
                double expected = perExposure * (before[days[j] + 1] - before[days[i]]);
                double score = PoissonScore.of(inside, expected, events);
                boolean shorter = score == best.score() && days[j] - days[i] < best.last() - best.first();
                if (score > best.score() || shorter) {
                    best = new Window(days[i], days[j], inside, expected, score);
                }
            }
        }
        return best;
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("exposure-window-scan", VERSION),
                Map.of(
                        "lengthMaxDays",
                        lengthMax,
                        "replicates",
                        significance.replicates(),
                        "seed",
                        significance.seed()),
                Map.of(
                        "dates",
                        dates,
                        "periodFrom",
                        period.from(),
                        "periodTo",
                        period.to(),
                        "periodDays",
                        period.days(),
                        "exposureByDay",
                        exposure),
                significance.p(),
                Map.of("from", from, "to", to, "inside", inside, "expected", expected, "score", score));
    }
}
