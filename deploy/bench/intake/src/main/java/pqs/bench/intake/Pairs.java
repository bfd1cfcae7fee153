package pqs.bench.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import pqs.bench.table.Row;

/**
 * What was measured, one entry of each list a pair: what stands at the same place was measured right after each other.
 *
 * @param rate at which intake was asked for its latency, a second
 * @param bareRate the same share of what the bare statements reach
 * @param atOwnRate the bare statements at their rate
 * @param atOurRate the bare statements at the rate of intake
 */
record Pairs(
        List<BusyLoad.Counted> intake,
        List<BusyLoad.Counted> bare,
        List<BusyLoad.Counted> trivial,
        double rate,
        double bareRate,
        List<Latencies> ours,
        List<Latencies> atOwnRate,
        List<Latencies> atOurRate) {

    /** Goals of the reliability document. */
    static final double SHARE_OF_TRIVIAL = 0.60;

    static final double SHARE_OF_BARE = 0.20;
    static final double TIMES_BARE_P99 = 3;

    private static final double P50 = 0.50;
    private static final double P99 = 0.99;

    List<Row> rows() {
        return List.of(
                throughput("accepted concerns, beside a trivial POST", trivial, SHARE_OF_TRIVIAL),
                throughput("accepted concerns, beside their statements bare", bare, SHARE_OF_BARE),
                p99("99 of 100 answered within, both at 70 % of their most", atOwnRate),
                p99("99 of 100 answered within, both at the rate of intake", atOurRate));
    }

    private Row throughput(String what, List<BusyLoad.Counted> limit, double goal) {
        double ratio = ratio(intake, limit, BusyLoad.Counted::perSecond).median();
        return new Row(what, "/s", perSecond(limit).median(), perSecond(intake).median(), ratio, ratio >= goal);
    }

    private Row p99(String what, List<Latencies> limit) {
        double ratio = ratio(limit, ours, taken -> taken.milliseconds(P99)).median();
        return new Row(
                what,
                "ms",
                milliseconds(limit, P99).median(),
                milliseconds(ours, P99).median(),
                ratio,
                ratio >= 1 / TIMES_BARE_P99);
    }

    /** What the table has no room for: medians, with the least and the most. */
    List<String> details() {
        var lines = new ArrayList<String>();
        lines.add("intake accepts " + perSecond(intake).words(0) + "/s, the trivial POST "
                + perSecond(trivial).words(0) + "/s, the bare statements "
                + perSecond(bare).words(0) + "/s");
        lines.add("of the trivial POST "
                + ratio(intake, trivial, BusyLoad.Counted::perSecond).words(2) + ", of bare "
                + ratio(intake, bare, BusyLoad.Counted::perSecond).words(2) + ", pair by pair");
        lines.add(latency("intake", rate, ours));
        lines.add(latency("bare", bareRate, atOwnRate));
        lines.add(latency("bare", rate, atOurRate));
        long refused = intake.stream().mapToLong(BusyLoad.Counted::refused).sum()
                + ours.stream().mapToLong(Latencies::refused).sum();
        lines.add(refused + " concerns were not answered 201");
        return lines;
    }

    private static String latency(String who, double rate, List<Latencies> taken) {
        return "%s at %.0f/s: half within %s ms, 99 of 100 within %s ms"
                .formatted(
                        who,
                        rate,
                        milliseconds(taken, P50).words(2),
                        milliseconds(taken, P99).words(2));
    }

    private static Spread perSecond(List<BusyLoad.Counted> counted) {
        return new Spread(counted.stream().map(BusyLoad.Counted::perSecond).toList());
    }

    private static Spread milliseconds(List<Latencies> taken, double share) {
        return new Spread(taken.stream().map(one -> one.milliseconds(share)).toList());
    }

    private static <T> Spread ratio(List<T> above, List<T> below, ToDoubleFunction<T> figure) {
        return new Spread(IntStream.range(0, above.size())
                .mapToObj(i -> figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i)))
                .toList());
    }
}
