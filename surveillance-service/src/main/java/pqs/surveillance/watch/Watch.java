package pqs.surveillance.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pqs.surveillance.methods.multiplicity.StepUp;

/**
 * Replays a history under a rule set, day by day: on each day what became known is added, on the first of each month rates,
 * seasons and budgets are learned anew from all that is known, and every line of which something new was counted is judged. The
 * same observations give the same alarms in the same order, however they were sorted.
 */
public final class Watch {

    private final WatchRules rules;

    public Watch(WatchRules rules) {
        this.rules = rules;
    }

    /** @return the alarms, by day, place, measure and rule */
    public List<Alarm> replay(List<Observation> observations) {
        if (observations.isEmpty()) {
            return List.of();
        }
        return new Run(rules, observations).alarms();
    }

    private static final class Run {

        private final WatchRules rules;
        private final List<Observation> observations;
        private final Known known;
        private final Optional<RiseWatch> rises;
        private final Optional<SilenceWatch> silences;
        private final Optional<ReportsWatch> reports;
        private final List<ChartWatch> charts;
        private final List<Alarm> alarms = new ArrayList<>();

        Run(WatchRules rules, List<Observation> observations) {
            this.rules = rules;
            this.observations = observations.stream()
                    .sorted(Comparator.comparing(Observation::knownAt)
                            .thenComparing(Observation::place)
                            .thenComparing(Observation::measure)
                            .thenComparing(Observation::occurredOn)
                            .thenComparing(Observation::source)
                            .thenComparingInt(Observation::count)
                            .thenComparingDouble(one -> one.exposure().orElse(0)))
                    .toList();
            known = new Known(new Months(
                    observations.stream()
                            .map(Observation::occurredOn)
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    this.observations.getLast().knownAt()));
            rises = rule(WatchRule.RateRise.class).map(rule -> new RiseWatch(known, rule, rules.allowedPerYear(rule)));
            charts = rules.rules().stream()
                    .filter(WatchRule.Chart.class::isInstance)
                    .map(rule -> new ChartWatch(known, (WatchRule.Chart) rule))
                    .toList();
            silences = rule(WatchRule.FeedSilent.class).map(SilenceWatch::new);
            reports = rule(WatchRule.ReportsSilent.class)
                    .flatMap(rule -> rises.map(
                            rise -> new ReportsWatch(known, rule, rules.allowedPerYear(rule), rise.groups())));
        }

        private <T extends WatchRule> Optional<T> rule(Class<T> kind) {
            return rules.rules().stream()
                    .filter(kind::isInstance)
                    .map((Function<WatchRule, T>) kind::cast)
                    .findFirst();
        }

        List<Alarm> alarms() {
            int next = 0;
            int month = -1;
            long last = observations.getLast().knownAt().toEpochDay();
            for (long today = observations.getFirst().knownAt().toEpochDay(); today <= last; today++) {
                var date = LocalDate.ofEpochDay(today);
                var fired = new ArrayList<Alarm>();
                if (known.months.of(today) > month) {
                    month = known.months.of(today);
                    firstOfMonth(date, fired);
                }
                var touched = new LinkedHashSet<Stream>();
                for (;
                        next < observations.size()
                                && observations.get(next).knownAt().equals(date);
                        next++) {
                    take(observations.get(next), today, touched);
                }
                rises.ifPresent(rise ->
                        touched.forEach(stream -> rise.judge(stream, date).ifPresent(fired::add)));
                charts.forEach(chart ->
                        touched.forEach(stream -> chart.judge(stream, date).ifPresent(fired::add)));
                silences.ifPresent(silence -> fired.addAll(silence.overdue(date.toEpochDay())));
                alarms.addAll(adjusted(fired));
            }
            alarms.sort(Alarm.ORDER);
            return List.copyOf(alarms);
        }

        private void firstOfMonth(LocalDate date, List<Alarm> fired) {
            long today = date.toEpochDay();
            known.measures().forEach(measure -> known.facts(measure).settle(today));
            charts.forEach(ChartWatch::learn);
            rises.ifPresent(rise -> {
                rise.learn(today);
                reports.ifPresent(report -> fired.addAll(report.judge(rise.lines(), date)));
            });
        }

        private void take(Observation observation, long today, Set<Stream> touched) {
            var streams = known.add(observation);
            if (observation.count() > 0 && !observation.measure().equals(Measures.ACTIVITY)) {
                touched.addAll(streams);
            }
            if (observation.measure().equals(Measures.ACTIVITY)
                    || observation.exposure().isPresent()) {
                silences.ifPresent(silence -> silence.arrived(observation, today));
            }
        }

        /** Adjusts p for all lines that are open. */
        private List<Alarm> adjusted(List<Alarm> fired) {
            if (fired.isEmpty() || rises.isEmpty()) {
                return fired;
            }
            var lines = rises.get().lines();
            var chances = new double[lines.size() + fired.size()];
            int size = 0;
            var firedHere =
                    fired.stream().filter(alarm -> alarm.rule().share() > 0).toList();
            for (var alarm : firedHere) {
                chances[size++] = alarm.p().orElseThrow();
            }
            for (var line : lines) {
                if (firedHere.stream().noneMatch(alarm -> isOf(alarm, line))) {
                    chances[size++] = line.lastP();
                }
            }
            if (firedHere.isEmpty()) {
                return fired;
            }
            var adjusted = StepUp.of(rules.procedure(), Arrays.copyOf(chances, size), 0.05)
                    .adjusted();
            return fired.stream()
                    .map(alarm -> {
                        int place = firedHere.indexOf(alarm);
                        return place < 0 ? alarm : alarm.withQ(adjusted.get(place));
                    })
                    .toList();
        }

        private static boolean isOf(Alarm alarm, Stream line) {
            return alarm.place().equals(line.node.place) && alarm.measure().equals(line.measure);
        }
    }
}
