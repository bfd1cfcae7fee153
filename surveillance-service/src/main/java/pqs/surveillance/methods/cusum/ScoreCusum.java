package pqs.surveillance.methods.cusum;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * S_t = max(0, S_(t-1) + score_t) for scores that are no whole steps: what the charts of likelihood ratios have in common, of
 * counts and of single outcomes.
 *
 * @param h threshold, from 0, above 0 where reaching it alarms
 */
public record ScoreCusum(double h, AlarmConvention convention, ResetPolicy reset, HeadStart headStart) {

    public ScoreCusum {
        CusumRunLength.requireThreshold(h, convention);
    }

    /** Before any point. */
    public ScoreState start() {
        return headStart == HeadStart.HALF ? new ScoreState(h / 2, false) : ScoreState.START;
    }

    /** Into arrays that are as long as the counts at least. */
    interface Recomputation {
        void into(int[] counts, double[] expected, double[] statistic, boolean[] alarms);
    }

    static CusumPath path(int[] counts, double[] expected, Recomputation recomputation) {
        Check.counts("counts", counts);
        Check.positive("expected", expected);
        Check.sameLength("counts", counts.length, "expected", expected.length);
        var statistic = new double[counts.length];
        var alarms = new boolean[counts.length];
        recomputation.into(counts, expected, statistic, alarms);
        return new CusumPath(statistic, alarms);
    }

    /** Replaces each score by S after it. */
    void accumulate(double[] scores, boolean[] alarms, int points) {
        double least = convention == AlarmConvention.AT_OR_ABOVE ? h : Math.nextUp(h);
        boolean zeroAtAlarm = reset == ResetPolicy.TO_ZERO_AT_ALARM;
        boolean zeroAfterAlarm = reset != ResetPolicy.NEVER;
        double s = start().statistic();
        for (int point = 0; point < points; point++) {
            s = Math.max(0, s + scores[point]);
            boolean alarmed = s >= least;
            alarms[point] = alarmed;
            scores[point] = alarmed && zeroAtAlarm ? 0 : s;
            s = alarmed && zeroAfterAlarm ? 0 : s;
        }
    }

    ScoreState next(ScoreState state, int count, LikelihoodRatio ratio) {
        if (count < 0) {
            throw new InvalidInput("count", "is " + count, "counts are whole numbers from 0");
        }
        return next(state, ratio.score(count));
    }

    /** One more score; a finite number. */
    public ScoreState next(ScoreState state, double score) {
        double before = reset == ResetPolicy.RESTART_AFTER_ALARM && state.alarmed() ? 0 : state.statistic();
        double s = Math.max(0, before + score);
        boolean alarmed = convention.alarmsAt(s, h);
        return new ScoreState(alarmed && reset == ResetPolicy.TO_ZERO_AT_ALARM ? 0 : s, alarmed);
    }

    /**
     * Run length, false alarms and the probability of the last state are those at the given mean expectation; charts that watch
     * for a fall have none.
     */
    MethodResult result(
            MethodVersion version,
            Map<String, Object> parameters,
            Series series,
            String howComputed,
            CountDistribution inControl,
            LikelihoodRatio ratio) {
        var path = series.path();
        boolean upward = ratio.rise() > 0;
        double arl0 = upward ? LikelihoodRatioRunLength.of(inControl, ratio, h, convention, headStart) : Double.NaN;
        return new MethodResult(
                version,
                parameters,
                Map.of(
                        "counts", Arrays.stream(series.counts()).boxed().toList(),
                        "expected", Arrays.stream(series.expected()).boxed().toList()),
                path.statistics(),
                Optional.of(new Threshold(h, convention, howComputed)),
                upward
                        ? OptionalDouble.of(LikelihoodRatioRunLength.stateProbability(
                                inControl, ratio, path.statistic(path.points() - 1)))
                        : OptionalDouble.empty(),
                Double.isFinite(arl0) ? OptionalDouble.of(arl0) : OptionalDouble.empty(),
                upward ? OptionalDouble.of(series.pointsPerYear() / arl0) : OptionalDouble.empty(),
                Map.of("alarms", path.alarms(), "meanExpected", inControl.mean()));
    }
}
