package pqs.surveillance.watch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.cusum.CountDistribution;
import pqs.surveillance.methods.cusum.CusumThreshold;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.ReferenceValue;
import pqs.surveillance.methods.outbreak.Ears;
import pqs.surveillance.methods.outbreak.EarsMethod;
import pqs.surveillance.methods.outbreak.Farrington;
import pqs.surveillance.methods.outbreak.FarringtonBound;
import pqs.surveillance.methods.outbreak.FarringtonSettings;
import pqs.surveillance.methods.outbreak.ReferencePoints;
import pqs.surveillance.methods.xmr.Improvement;
import pqs.surveillance.methods.xmr.PointType;
import pqs.surveillance.methods.xmr.RuleSet;
import pqs.surveillance.methods.xmr.XmrChart;
import pqs.surveillance.methods.xmr.XmrPlan;

/** How a {@link ChartKind} reads the last point of a series of monthly counts. */
sealed interface MonthlyChart {

    /** An alarm at the last point. */
    record Reading(double statistic, double threshold, OptionalDouble p) {}

    /**
     * @param counts up to the month that is judged
     * @param expected a month, by the rate of all providers; 0 where that is not known
     * @return empty without an alarm, and with too little to judge
     */
    Optional<Reading> read(int[] counts, double expected);

    /** Limits come from the months before the point. */
    record Xmr(double sigmas) implements MonthlyChart {

        @Override
        public Optional<Reading> read(int[] counts, double expected) {
            int before = counts.length - 1;
            if (before < XmrPlan.BASELINE_POINTS_MIN) {
                return Optional.empty();
            }
            var limits = XmrChart.of(
                            plan(),
                            Arrays.stream(counts).limit(before).asDoubleStream().toArray())
                    .lastLimits();
            double upper = limits.mean() + sigmas / 3 * (limits.upper() - limits.mean());
            return above(counts[before], upper);
        }
    }

    record XmrAllRules() implements MonthlyChart {

        @Override
        public Optional<Reading> read(int[] counts, double expected) {
            return switch (XmrChart.judge(
                    plan(), Arrays.stream(counts).asDoubleStream().toArray())) {
                case Judgement.TooLittle<XmrChart> tooLittle -> Optional.empty();
                case Judgement.Enough<XmrChart>(var chart) ->
                    chart.variation() == PointType.SPECIAL_CAUSE_CONCERN
                            ? Optional.of(new Reading(
                                    counts[counts.length - 1],
                                    chart.lastLimits().upper(),
                                    OptionalDouble.empty()))
                            : Optional.empty();
            };
        }
    }

    record EarsC2(double deviations) implements MonthlyChart {

        private static final int BASELINE = 7;

        @Override
        public Optional<Reading> read(int[] counts, double expected) {
            int points = EarsMethod.C2.before(BASELINE) + 1;
            if (counts.length < points) {
                return Optional.empty();
            }
            double alpha = NormalDistribution.of(0, 1).survivalProbability(deviations);
            var recent = Arrays.copyOfRange(counts, counts.length - points, counts.length);
            return switch (Ears.of(EarsMethod.C2, recent, BASELINE, alpha)) {
                case Judgement.TooLittle<Ears> tooLittle -> Optional.empty();
                case Judgement.Enough<Ears>(var ears) -> {
                    var last = ears.points().getLast();
                    yield last.alarm() ? above(last.count(), last.upper().orElseThrow()) : Optional.empty();
                }
            };
        }
    }

    /** Thresholds are kept by what they depend on, which is rounded as that system does. */
    record MossCusum(double arl, Map<Double, CusumThreshold> kept) implements MonthlyChart {

        private static final int DENOMINATOR_MAX = 10;

        MossCusum(double arl) {
            this(arl, new HashMap<>());
        }

        @Override
        public Optional<Reading> read(int[] counts, double expected) {
            double mean = Math.rint(expected * 100) / 100;
            if (mean <= 0) {
                return Optional.empty();
            }
            var threshold = kept.computeIfAbsent(mean, this::threshold);
            double k = threshold.k().value();
            double s = 0;
            for (int i = 0; i < counts.length; i++) {
                s = Math.max(0, s + counts[i] - k);
                if (s >= threshold.h() && i < counts.length - 1) {
                    s = 0;
                }
            }
            return s >= threshold.h()
                    ? Optional.of(new Reading(s, threshold.h(), OptionalDouble.empty()))
                    : Optional.empty();
        }

        private CusumThreshold threshold(double mean) {
            return CusumThreshold.of(
                    new CountDistribution.Poisson(mean),
                    ReferenceValue.nearest(ReferenceValue.optimal(mean, 2 * mean), DENOMINATOR_MAX),
                    AlarmConvention.AT_OR_ABOVE,
                    HeadStart.ZERO,
                    arl);
        }
    }

    /** With as many earlier years as there are, from two to five. */
    record FarringtonFlexible(double alpha) implements MonthlyChart {

        private static final int MONTHS_A_YEAR = 12;
        private static final int YEARS_MIN = 2;
        private static final int YEARS_MAX = 5;

        @Override
        public Optional<Reading> read(int[] counts, double expected) {
            int years = Math.min(YEARS_MAX, (counts.length - 1) / MONTHS_A_YEAR);
            if (years < YEARS_MIN) {
                return Optional.empty();
            }
            var settings = new FarringtonSettings(years, 1, 4, 3, 2.58, 1, alpha, FarringtonBound.PLUG_IN, 0, 1);
            return switch (Farrington.of(
                    settings, new ReferencePoints.ByFrequency(MONTHS_A_YEAR), counts, counts.length, counts.length)) {
                case Judgement.TooLittle<Farrington> tooLittle -> Optional.empty();
                case Judgement.Enough<Farrington>(var farrington) -> {
                    var point = farrington.points().getLast();
                    yield point.alarm()
                            ? Optional.of(new Reading(
                                    point.count(), point.upper().orElseThrow(), OptionalDouble.of(point.p())))
                            : Optional.empty();
                }
            };
        }
    }

    private static XmrPlan plan() {
        return XmrPlan.of(Improvement.DECREASE, RuleSet.BETWEEN_TWO_AND_THREE_SIGMA);
    }

    private static Optional<Reading> above(double count, double limit) {
        return count > limit ? Optional.of(new Reading(count, limit, OptionalDouble.empty())) : Optional.empty();
    }
}
