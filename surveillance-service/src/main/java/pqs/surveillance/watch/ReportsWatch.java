package pqs.surveillance.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The rule {@link WatchRule.ReportsSilent}. After n events in exposure m the next m1 hold none with probability (1 + m1 / (b +
 * m))^-(a + n), to the power of 1 / φ; every event begins another chance of such a gap, so an alarm at probability p has r p false
 * alarms a year, r being the events a year.
 */
final class ReportsWatch {

    private static final int MONTHS_A_YEAR = 12;
    /** Where next to nothing is ever reported no silence says anything, however seldom there is one. */
    private static final double CHANCE_MAX = 0.05;

    /** So that its logarithm is finite. */
    private static final double CHANCE_MIN = 1e-300;

    private final Known known;
    private final WatchRule.ReportsSilent rule;
    private final double alarmsPerProviderYear;
    private final PeerGroups groups;
    private final Tally tally;
    /** The month of the last event before which an alarm has been raised. */
    private final Map<Stream, Integer> raised = new HashMap<>();

    ReportsWatch(Known known, WatchRule.ReportsSilent rule, double alarmsPerProviderYear, PeerGroups groups) {
        this.known = known;
        this.rule = rule;
        this.alarmsPerProviderYear = alarmsPerProviderYear;
        this.groups = groups;
        tally = new Tally(known);
    }

    /** Once a month. */
    List<Alarm> judge(List<Stream> lines, LocalDate today) {
        var alarms = new ArrayList<Alarm>();
        for (var stream : lines) {
            if (stream.node.parent == null && rule.measures().contains(stream.measure)) {
                judge(stream, today, alarms);
            }
        }
        return alarms;
    }

    private void judge(Stream stream, LocalDate today, List<Alarm> alarms) {
        groups.fill(tally, stream, today.toEpochDay());
        int last = -1;
        double silent = 0;
        for (int month = tally.points() - 1; month >= 0; month--) {
            if (stream.count(month) > 0) {
                last = month;
                break;
            }
            silent += tally.exposures[month];
        }
        if (last < 0 || silent == 0 || raised.getOrDefault(stream, -1) == last) {
            return;
        }
        var peers = groups.of(stream);
        double before = tally.exposure() - silent;
        double monthly = peers.belief().meanAfter(tally.events(), before) * tally.meanExposure();
        double chance = Math.max(
                CHANCE_MIN,
                StrictMath.pow(
                        peers.belief().probabilityOfNone(tally.events(), before, silent),
                        1 / peers.dispersion(monthly)));
        double allowed = Math.min(CHANCE_MAX, alarmsPerProviderYear / (MONTHS_A_YEAR * monthly));
        if (chance > allowed) {
            return;
        }
        raised.put(stream, last);
        alarms.add(new Alarm(
                today,
                stream.node.place,
                stream.measure,
                rule,
                -StrictMath.log(chance),
                -StrictMath.log(allowed),
                OptionalDouble.of(Math.min(1, chance * MONTHS_A_YEAR * monthly)),
                OptionalDouble.empty(),
                Map.of(
                        "lastEventIn",
                        known.months.yearMonth(last).toString(),
                        "expectedSince",
                        peers.belief().meanAfter(tally.events(), before) * silent,
                        "against",
                        known.basis(stream).words(),
                        "statisticIn",
                        "minus the logarithm of the chance of so long a silence")));
    }
}
