package pqs.surveillance.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A rule fired on what was known on a day.
 *
 * @param threshold that the statistic reached
 * @param p at most this is the chance that a year brings an alarm at this height where nothing is wrong; of a silent return, that an
 *     interval is longer than all before; empty for charts that have none
 * @param q adjusted for all lines that were open on that day; empty for rules without chance
 * @param evidence the facts, in values that have a canonical form
 */
public record Alarm(
        LocalDate firedAt,
        Place place,
        String measure,
        WatchRule rule,
        double statistic,
        double threshold,
        OptionalDouble p,
        OptionalDouble q,
        Map<String, Object> evidence) {

    static final Comparator<Alarm> ORDER = Comparator.comparing(Alarm::firedAt)
            .thenComparing(Alarm::place)
            .thenComparing(Alarm::measure)
            .thenComparing(alarm -> alarm.rule().id());

    public Alarm {
        evidence = Map.copyOf(evidence);
    }

    Alarm withQ(double adjusted) {
        return new Alarm(firedAt, place, measure, rule, statistic, threshold, p, OptionalDouble.of(adjusted), evidence);
    }
}
