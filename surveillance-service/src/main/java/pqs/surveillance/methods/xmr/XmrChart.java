package pqs.surveillance.methods.xmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
 * <p>Limits move with every point of their baseline, so a chart of one more point is computed anew; only a fixed baseline leaves
 * the limits as they were.
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
        var limits = new ArrayList<Limits>();
        var causes = new ArrayList<SpecialCause>();
        var starts = starts(plan, values.length);
        for (int group = 0; group < starts.size(); group++) {
            int first = starts.get(group);
            int end = group + 1 < starts.size() ? starts.get(group + 1) : values.length;
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
        var found = new TreeMap<String, Object>();
        found.put("mean", limits.stream().map(Limits::mean).toList());
        found.put("lower", limits.stream().map(Limits::lower).toList());
        found.put("upper", limits.stream().map(Limits::upper).toList());
        found.put("specialCause", causes.stream().map(SpecialCause::words).toList());
        found.put("pointType", pointTypes().stream().map(PointType::name).toList());
        found.put("variation", variation().name());
        assurance().ifPresent(icon -> found.put("assurance", icon.name()));
        return new MethodResult(
                new MethodVersion("xmr", VERSION),
                parameters(),
                Map.of("values", values),
                values,
                Optional.of(new Threshold(
                        lastLimits().upper(),
                        AlarmConvention.ABOVE,
                        "upper limit: mean + 2.66 average moving range of "
                                + lastLimits().baseline() + " points")),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                found);
    }

    private Map<String, Object> parameters() {
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
