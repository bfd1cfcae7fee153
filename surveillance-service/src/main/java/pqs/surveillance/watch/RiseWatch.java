package pqs.surveillance.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import pqs.surveillance.methods.detector.RiseDetector;

/** The rule {@link WatchRule.RateRise}. */
final class RiseWatch {

    private static final double YEARS_PER_MONTH = 1.0 / 12;

    private final Known known;
    private final WatchRule.RateRise rule;
    private final RiseDetector detector;
    private final PeerGroups groups;
    private final Lines lines;
    private final Tally tally;

    RiseWatch(Known known, WatchRule.RateRise rule, double alarmsPerProviderYear) {
        this.known = known;
        this.rule = rule;
        detector = new RiseDetector(rule.ratios(), YEARS_PER_MONTH, rule.monthsBackMax());
        groups = new PeerGroups(known);
        lines = new Lines(known, rule, alarmsPerProviderYear);
        tally = new Tally(known);
    }

    PeerGroups groups() {
        return groups;
    }

    /** Once a month: opens lines, and learns from all that is known. */
    void learn(long today) {
        lines.open(known.measures(), known.months.of(today));
        groups.learn(lines.open(), today);
    }

    /** A line of which something new is known. */
    Optional<Alarm> judge(Stream stream, LocalDate today) {
        if (!stream.isOpen()) {
            return Optional.empty();
        }
        groups.fill(tally, stream, today.toEpochDay());
        var peers = groups.of(stream);
        double exposure = tally.exposure();
        if (exposure == 0 || stream.first() >= tally.points()) {
            return Optional.empty();
        }
        double monthly = peers.belief().meanAfter(tally.events(), exposure) * tally.meanExposure();
        double dispersion = peers.dispersion(monthly);
        var rise =
                detector.at(tally.counts, tally.exposures, tally.points(), stream.first(), peers.belief(), dispersion);
        stream.judged(rise.p());
        double threshold = 1 / stream.allowedPerYear();
        if (rise.years() < threshold || rests(stream, tally.points() - 1)) {
            return Optional.empty();
        }
        var evidence = evidence(stream, rise, peers, dispersion);
        stream.alarmed(rise.from(), tally.points() - 1);
        return Optional.of(new Alarm(
                today,
                stream.node.place,
                stream.measure,
                rule,
                rise.years(),
                threshold,
                OptionalDouble.of(rise.p()),
                OptionalDouble.empty(),
                evidence));
    }

    /** The line starts again in the month after its alarm. */
    private boolean rests(Stream stream, int month) {
        return stream.first() > 0 && month < stream.first() - 1 + rule.restMonths();
    }

    List<Stream> lines() {
        return lines.open();
    }

    private Map<String, Object> evidence(Stream stream, RiseDetector.Rise rise, Peers peers, double dispersion) {
        var from = known.months.yearMonth(rise.from());
        var facts = new TreeMap<String, Object>();
        facts.put("since", from.toString());
        facts.put("observed", rise.events());
        facts.put("expected", rise.expected());
        facts.put("ratio", rise.ratio());
        facts.put("against", known.basis(stream).words());
        facts.put("dispersion", dispersion);
        facts.put("peers", peers.places());
        facts.put("peerRate", peers.belief().mean());
        facts.put("peerShape", peers.belief().shape());
        facts.put("method", RiseDetector.VERSION.name() + "-" + RiseDetector.VERSION.number());
        facts.put("statisticIn", "years: the mean time to a false alarm at this height is at least so long");
        facts.put("falseAlarmsAYearAtMost", stream.allowedPerYear());
        facts.put("sources", sources(stream, from.atDay(1)));
        return facts;
    }

    /** How many of the events came from whom. */
    private static Map<String, Object> sources(Stream stream, LocalDate from) {
        var sources = new TreeMap<String, Object>();
        stream.counted().stream()
                .filter(one -> !one.occurredOn().isBefore(from))
                .forEach(one ->
                        sources.merge(one.source(), (long) one.count(), (before, more) -> (Long) before + (Long) more));
        return sources;
    }
}
