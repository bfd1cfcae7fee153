package pqs.surveillance.methods.xmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * A chart of individual values against the limits of their own moving ranges ({@link Limits}), read by {@link Rules}. The numbers
 * are those of the R package NHSRplotthedots 0.2.2; what NHS England announced since is {@link RuleSet#BEYOND_TWO_SIGMA}.
 *
 * <p>Not for low counts: where the mean is 0.5 a month and nothing is wrong, one newest point in ten is flagged.
 *
 * <p>Limits move with every point of their baseline, and causes with the limits, so {@link #next} and {@link #corrected} compute
 * the points from one rebase to the next anew and leave the others as they were.
 *
 * @param limits one a rebase, in order
 * @param causes one a point
 */
public record XmrChart(XmrPlan plan, List<Double> values, List<Limits> limits, List<SpecialCause> causes) {

    private static final int VERSION = 1;

    public XmrChart {
        values = List.copyOf(values);
        limits = List.copyOf(limits);
        causes = List.copyOf(causes);
    }

    /** A chart where its last limits rest on at least twelve points, and otherwise how many there are. */
    public static Judgement<XmrChart> judge(XmrPlan plan, double[] values) {
        var chart = of(plan, values);
        int have = chart.lastLimits().baseline();
        return have < XmrPlan.BASELINE_POINTS_MIN
                ? new Judgement.TooLittle<>(have, XmrPlan.BASELINE_POINTS_MIN, "points")
                : new Judgement.Enough<>(chart);
    }

    /**
     * A chart however short, as the R package draws it with a warning. The limits of a single point lie on it.
     *
     * @param values in the order of their dates
     * @throws InvalidInput for no values, one that is not finite, and a rebase beyond the last
     */
    public static XmrChart of(XmrPlan plan, double[] values) {
        Check.finite("values", values);
        return of(plan, values, 0, List.of(), List.of());
    }

    /** One more value. */
    public XmrChart next(double value) {
        Check.finite("value", value);
        double[] all = Arrays.copyOf(array(), values.size() + 1);
        all[values.size()] = value;
        return of(plan, all, values.size(), limits, causes);
    }

    /**
     * A late correction.
     *
     * @param position from 0
     */
    public XmrChart corrected(int position, double value) {
        Check.finite("value", value);
        Check.atLeast("position", position, 0);
        if (position >= values.size()) {
            throw new InvalidInput("position", "is " + position, "the last position is " + (values.size() - 1));
        }
        double[] all = array();
        all[position] = value;
        return of(plan, all, position, limits, causes);
    }

    private double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * @param changed position whose limits and causes are to be computed, while others are taken over as far as they are known
     */
    private static XmrChart of(
            XmrPlan plan, double[] values, int changed, List<Limits> knownLimits, List<SpecialCause> knownCauses) {
        var limits = new ArrayList<Limits>();
        var causes = new ArrayList<SpecialCause>();
        var starts = starts(plan, values.length);
        for (int group = 0; group < starts.size(); group++) {
            int first = starts.get(group);
            int end = group + 1 < starts.size() ? starts.get(group + 1) : values.length;
            if (group < knownLimits.size() && (changed < first || changed >= end)) {
                limits.add(knownLimits.get(group));
                causes.addAll(knownCauses.subList(first, end));
                continue;
            }
            int baseline = Math.min(plan.fixAfter().orElse(values.length), end - first);
            var set = Limits.of(values, first, end - first, baseline, plan.screening());
            limits.add(set);
            causes.addAll(Rules.causes(Arrays.copyOfRange(values, first, end), set, plan.ruleSet()));
        }
        return new XmrChart(plan, Arrays.stream(values).boxed().toList(), limits, causes);
    }

    private static List<Integer> starts(XmrPlan plan, int points) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 0; i < plan.rebases().size(); i++) {
            int start = plan.rebases().get(i);
            if (start >= points) {
                throw new InvalidInput(
                        "rebases[" + i + "]", "is " + start, "the last position is " + (points - 1) + ", from 0");
            }
            if (start > 0) {
                starts.add(start);
            }
        }
        return starts;
    }

    public Limits lastLimits() {
        return limits.getLast();
    }

    public List<PointType> pointTypes() {
        return causes.stream()
                .map(cause -> PointType.of(cause, plan.improvement()))
                .toList();
    }

    /** The type of the last point. */
    public PointType variation() {
        return PointType.of(causes.getLast(), plan.improvement());
    }

    /** Empty without a target, and where neither way is better. */
    public Optional<Assurance> assurance() {
        return plan.target().isEmpty()
                ? Optional.empty()
                : Assurance.of(plan.target().getAsDouble(), lastLimits(), plan.improvement());
    }

    public MethodResult toResult() {
        return result(parameters(), OptionalDouble.empty());
    }

    /**
     * With the false alarms to be expected in a year.
     *
     * @param pointsPerYear such as 12 for months
     */
    public MethodResult toResult(double pointsPerYear) {
        Check.positive("pointsPerYear", pointsPerYear);
        var parameters = parameters();
        parameters.put("pointsPerYear", pointsPerYear);
        return result(
                parameters,
                varies() ? OptionalDouble.of(pointsPerYear / XmrRunLength.IN_CONTROL) : OptionalDouble.empty());
    }

    private boolean varies() {
        return lastLimits().averageMovingRange() > 0;
    }

    /** Of a value as far from the mean as the newest, either way; rules over several points have no p. */
    private double p() {
        double deviation = lastLimits().averageMovingRange() * Math.sqrt(Math.PI) / 2;
        double z = Math.abs(values.getLast() - lastLimits().mean()) / deviation;
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }

    private MethodResult result(Map<String, Object> parameters, OptionalDouble falseAlarmsPerYear) {
        var found = new TreeMap<String, Object>();
        found.put("mean", limits.stream().map(Limits::mean).toList());
        found.put("lower", limits.stream().map(Limits::lower).toList());
        found.put("upper", limits.stream().map(Limits::upper).toList());
        found.put("specialCause", causes.stream().map(SpecialCause::words).toList());
        found.put("pointType", pointTypes().stream().map(PointType::name).toList());
        found.put("variation", variation().name());
        assurance().ifPresent(icon -> found.put("assurance", icon.name()));
        found.put("arl0HowComputed", XmrRunLength.HOW_COMPUTED);
        return new MethodResult(
                new MethodVersion("xmr", VERSION),
                parameters,
                Map.of("values", values),
                values,
                Optional.of(new Threshold(
                        lastLimits().upper(),
                        AlarmConvention.ABOVE,
                        "upper limit: mean + 2.66 average moving range of "
                                + lastLimits().baseline() + " points")),
                varies() ? OptionalDouble.of(p()) : OptionalDouble.empty(),
                varies() ? OptionalDouble.of(XmrRunLength.IN_CONTROL) : OptionalDouble.empty(),
                falseAlarmsPerYear,
                found);
    }

    private TreeMap<String, Object> parameters() {
        var parameters = new TreeMap<String, Object>();
        parameters.put("ruleSet", plan.ruleSet().published());
        parameters.put("improvement", plan.improvement().name());
        parameters.put("screening", plan.screening().name());
        parameters.put("rebases", plan.rebases());
        plan.fixAfter().ifPresent(points -> parameters.put("fixAfter", points));
        plan.target().ifPresent(target -> parameters.put("target", target));
        return parameters;
    }
}
