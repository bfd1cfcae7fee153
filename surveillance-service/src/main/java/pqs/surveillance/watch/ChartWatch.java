package pqs.surveillance.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rule {@link WatchRule.Chart}. */
final class ChartWatch {

    private static final int MONTHS_LOOKED_AT = 3;

    private final Known known;
    private final WatchRule.Chart rule;
    private final MonthlyChart chart;
    /** Months before this one have been read or are part of an alarm. */
    private final Map<Stream, Integer> first = new HashMap<>();
    /** Events for each unit of exposure, by measure. */
    private final Map<String, Double> references = new HashMap<>();

    ChartWatch(Known known, WatchRule.Chart rule) {
        this.known = known;
        this.rule = rule;
        chart = switch (rule.kind()) {
            case XMR -> new MonthlyChart.Xmr(rule.setting());
            case XMR_ALL_RULES -> new MonthlyChart.XmrAllRules();
            case EARS_C2 -> new MonthlyChart.EarsC2(rule.setting());
            case MOSS_CUSUM -> new MonthlyChart.MossCusum(rule.setting());
            case FARRINGTON -> new MonthlyChart.FarringtonFlexible(rule.setting());
        };
    }

    /** Once a month: the rates of all providers together. */
    void learn() {
        references.clear();
        for (var measure : rule.measures()) {
            double events = 0;
            double exposure = 0;
            for (var provider : known.providers()) {
                var stream = provider.stream(measure);
                for (int month = provider.firstMonth(); month < known.months.count(); month++) {
                    events += stream.count(month);
                    exposure += exposure(stream, month);
                }
            }
            references.put(measure, exposure == 0 ? 0 : events / exposure);
        }
    }

    Optional<Alarm> judge(Stream stream, LocalDate today) {
        if (stream.node.parent != null || !rule.measures().contains(stream.measure)) {
            return Optional.empty();
        }
        int now = known.months.of(today);
        int start = Math.max(stream.node.firstMonth(), stream.node.knownSince - 1);
        for (int month = Math.max(first.getOrDefault(stream, 0), now - MONTHS_LOOKED_AT + 1); month <= now; month++) {
            if (month < start || stream.count(month) == 0) {
                continue;
            }
            var reading = chart.read(series(stream, start, month), expected(stream, start, month));
            if (reading.isPresent()) {
                first.put(stream, now + 1);
                return Optional.of(alarm(stream, today, month, reading.get()));
            }
        }
        return Optional.empty();
    }

    private static int[] series(Stream stream, int start, int month) {
        var counts = new int[month - start + 1];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (int) stream.count(start + i);
        }
        return counts;
    }

    /** The reference rate times the provider's mean exposure so far. */
    private double expected(Stream stream, int start, int month) {
        double exposure = 0;
        int months = 0;
        for (int each = start; each <= month; each++) {
            double one = exposure(stream, each);
            exposure += one;
            months += one > 0 ? 1 : 0;
        }
        return months == 0 ? 0 : references.getOrDefault(stream.measure, 0.0) * exposure / months;
    }

    private double exposure(Stream stream, int month) {
        return switch (known.basis(stream)) {
            case OWN_EXPOSURE -> stream.exposure(month);
            case ACTIVITY -> stream.node.stream(Measures.ACTIVITY).count(month);
            case TIME -> 1;
        };
    }

    private Alarm alarm(Stream stream, LocalDate today, int month, MonthlyChart.Reading reading) {
        return new Alarm(
                today,
                stream.node.place,
                stream.measure,
                rule,
                reading.statistic(),
                reading.threshold(),
                reading.p(),
                OptionalDouble.empty(),
                Map.of("month", known.months.yearMonth(month).toString(), "observed", stream.count(month)));
    }
}
