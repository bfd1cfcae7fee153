package pqs.surveillance.methods.sequential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.ScoreState;

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

    /** Of a chart that was followed outcome by outcome. */
    static OutcomePath of(List<ScoreState> states) {
        return new OutcomePath(
                states.stream().map(ScoreState::statistic).toList(),
                IntStream.range(0, states.size())
                        .filter(i -> states.get(i).alarmed())
                        .boxed()
                        .toList());
    }

    /** p is the bound of {@link RiskAdjustedCusum#result}. */
    MethodResult result(
            MethodVersion version,
            Map<String, Object> parameters,
            Map<String, Object> inputs,
            Threshold threshold,
            double start,
            double arl0,
            double outcomesPerYear) {
        return new MethodResult(
                version,
                parameters,
                inputs,
                statistics,
                Optional.of(threshold),
                OptionalDouble.of(bound(start)),
                OptionalDouble.of(arl0),
                OptionalDouble.of(outcomesPerYear / arl0),
                Map.of("alarms", alarms));
    }

    private double bound(double start) {
        double s = statistics.getLast();
        return start == 0 ? Math.exp(-s) : Math.min(1, Math.exp(-s) + Math.exp(start - s));
    }

    /** Position of the first alarm, from 0. */
    public OptionalInt firstAlarm() {
        return alarms.isEmpty() ? OptionalInt.empty() : OptionalInt.of(alarms.getFirst());
    }
}
