package pqs.surveillance.methods.sequential;

import java.util.List;
import java.util.OptionalInt;

/**
 * S after each outcome, and at which outcomes it alarmed.
 *
 * @param statistics as the reset policy records them
 * @param alarms positions from 0
 */
public record OutcomePath(List<Double> statistics, List<Integer> alarms) {

    public OutcomePath {
        statistics = List.copyOf(statistics);
        alarms = List.copyOf(alarms);
    }

    /** Position of the first alarm, from 0. */
    public OptionalInt firstAlarm() {
        return alarms.isEmpty() ? OptionalInt.empty() : OptionalInt.of(alarms.getFirst());
    }
}
