package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.xmr.Improvement;
import pqs.surveillance.methods.xmr.Limits;
import pqs.surveillance.methods.xmr.RuleSet;
import pqs.surveillance.methods.xmr.Screening;
import pqs.surveillance.methods.xmr.SpecialCause;
import pqs.surveillance.methods.xmr.XmrChart;
import pqs.surveillance.methods.xmr.XmrPlan;

/** Cases of XmR charts. */
final class XmrShapes {

    private XmrShapes() {}

    static List<Shape> all() {
        return List.of(new Shape("XmR (Making Data Count)", XmrShapes::chart));
    }

    private static Map<String, Object> chart(JsonNode input) {
        var chart = XmrChart.of(plan(input), Inputs.numbers(input, "values"));
        var answer = new HashMap<String, Object>();
        answer.put("mean", oneOrAll(chart, Limits::mean));
        answer.put("lowerProcessLimit", oneOrAll(chart, Limits::lower));
        answer.put("upperProcessLimit", oneOrAll(chart, Limits::upper));
        answer.put(
                "specialCause", chart.causes().stream().map(SpecialCause::words).toList());
        answer.put(
                "pointType",
                chart.pointTypes().stream().map(type -> lower(type.name())).toList());
        answer.put(
                "assurance", chart.assurance().map(icon -> lower(icon.name())).orElse(null));
        answer.put("ruleSet", chart.plan().ruleSet().published());
        return answer;
    }

    private static XmrPlan plan(JsonNode input) {
        var fixAfter = input.path("fixAfterNPoints");
        var target = input.path("target");
        return new XmrPlan(
                improvement(input.path("improvementDirection")),
                input.path("screenOutliers").asBoolean(true) ? Screening.MOVING_RANGES : Screening.NONE,
                ruleSet(input.path("ruleSet").asText()),
                isGiven(fixAfter) ? OptionalInt.of(Inputs.integer(input, "fixAfterNPoints")) : OptionalInt.empty(),
                rebases(input),
                isGiven(target) ? OptionalDouble.of(Inputs.number(input, "target")) : OptionalDouble.empty());
    }

    private static List<Integer> rebases(JsonNode input) {
        String field = "rebaseAt1BasedIndex";
        return isGiven(input.path(field))
                ? Arrays.stream(Inputs.counts(input, field))
                        .mapToObj(position -> position - 1)
                        .toList()
                : List.of();
    }

    private static Improvement improvement(JsonNode node) {
        return switch (node.asText()) {
            case "increase" -> Improvement.INCREASE;
            case "decrease" -> Improvement.DECREASE;
            case "neutral" -> Improvement.NEUTRAL;
            default ->
                throw new InvalidInput("improvementDirection", "is " + node, "give increase, decrease or neutral");
        };
    }

    /** The older one is meant where a case names none, and where it names the R package, whatever else it says of it. */
    private static RuleSet ruleSet(String text) {
        if (text.isBlank()
                || text.startsWith("NHSRplotthedots")
                || text.equals(RuleSet.BETWEEN_TWO_AND_THREE_SIGMA.name())) {
            return RuleSet.BETWEEN_TWO_AND_THREE_SIGMA;
        }
        if (text.contains("2023") || text.equals(RuleSet.BEYOND_TWO_SIGMA.name())) {
            return RuleSet.BEYOND_TWO_SIGMA;
        }
        throw new InvalidInput("ruleSet", "is " + text, "give NHSRplotthedots-0.2.2 or NHS-England-2023-11");
    }

    private static Object oneOrAll(XmrChart chart, ToDoubleFunction<Limits> what) {
        var all = chart.limits().stream().map(what::applyAsDouble).toList();
        return all.size() == 1 ? all.getFirst() : all;
    }

    private static boolean isGiven(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
