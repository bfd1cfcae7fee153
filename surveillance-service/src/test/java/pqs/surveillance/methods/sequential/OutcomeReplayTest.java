package pqs.surveillance.methods.sequential;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.Replay;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.ResetPolicy;
import pqs.surveillance.methods.cusum.ScoreState;

/** Bernoulli and risk-adjusted CUSUMs, followed outcome by outcome. */
class OutcomeReplayTest {

    @Test
    void outcomeByOutcomeIsAsTheWhole() {
        var caseMix = RiskDistribution.single(0.2);
        Replay.isAsTheWhole(
                100,
                random -> {
                    var chart = adjusted(random);
                    return streamed(chart, (all, path) -> Replay.pathAlone(path.statistics(), path.alarms()));
                },
                OutcomeReplayTest::outcome);
        Replay.isAsTheWhole(
                2,
                random -> {
                    var chart = adjusted(random);
                    return streamed(
                            chart, (all, path) -> chart.result(risks(all), failed(all), path, "given", caseMix, 300));
                },
                OutcomeReplayTest::outcome);
        Replay.isAsTheWhole(
                2,
                random -> {
                    var chart = new BernoulliCusum(
                            0.1 + random.nextDouble() / 3,
                            2,
                            2,
                            Replay.any(random, AlarmConvention.class),
                            Replay.any(random, ResetPolicy.class),
                            Replay.any(random, HeadStart.class));
                    return new Replay.Streamed<Outcome, ScoreState>(
                            chart.start(),
                            (state, one) -> chart.next(state, one.failed()),
                            (all, states) -> chart.result(failed(all), OutcomePath.of(states), "given", 300),
                            all -> chart.result(failed(all), "given", 300));
                },
                OutcomeReplayTest::outcome);
    }

    private static RiskAdjustedCusum adjusted(SplittableRandom random) {
        return new RiskAdjustedCusum(
                1.5 + random.nextDouble(),
                2,
                Replay.any(random, AlarmConvention.class),
                Replay.any(random, ResetPolicy.class),
                Replay.any(random, HeadStart.class));
    }

    private static Outcome outcome(SplittableRandom random) {
        return new Outcome(0.01 + random.nextDouble() / 2, random.nextInt(2));
    }

    private static Replay.Streamed<Outcome, ScoreState> streamed(
            RiskAdjustedCusum chart, BiFunction<List<Outcome>, OutcomePath, MethodResult> said) {
        return new Replay.Streamed<>(
                chart.start(),
                (state, one) -> chart.next(state, one.risk(), one.failed()),
                (all, states) -> said.apply(all, OutcomePath.of(states)),
                all -> said.apply(all, chart.path(risks(all), failed(all))));
    }

    private record Outcome(double risk, int failed) {}

    private static double[] risks(List<Outcome> all) {
        return all.stream().mapToDouble(Outcome::risk).toArray();
    }

    private static int[] failed(List<Outcome> all) {
        return all.stream().mapToInt(Outcome::failed).toArray();
    }
}
