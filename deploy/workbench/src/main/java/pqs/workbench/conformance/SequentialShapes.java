package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.maxsprt.PoissonMaxSprt;
import pqs.surveillance.methods.sequential.EwmaRunLength;
import pqs.surveillance.methods.sequential.NormalCusumRunLength;
import pqs.surveillance.methods.sequential.RunRule;
import pqs.surveillance.methods.sequential.RunRulesRunLength;
import pqs.surveillance.methods.sequential.Sides;

/** Cases of charts of normal measurements, and of MaxSPRT. */
final class SequentialShapes {

    private static final Map<String, RunRule> RULES = Map.of(
            "1", RunRule.BEYOND_LIMITS,
            "2of3", RunRule.TWO_OF_THREE,
            "4of5", RunRule.FOUR_OF_FIVE,
            "8run", RunRule.RUN_OF_EIGHT);

    private SequentialShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("Normal CUSUM, EWMA, Shewhart ARLs", SequentialShapes::runLengths),
                new Shape("Normal CUSUM threshold", SequentialShapes::thresholds),
                new Shape("Poisson MaxSPRT critical values and LLR", SequentialShapes::criticalValues),
                new Shape("Poisson MaxSPRT critical value off the table", SequentialShapes::criticalValue));
    }

    /** Whichever of the charts are given; Shewhart charts have the shifts of the CUSUM where they name none. */
    private static Map<String, Object> runLengths(JsonNode input) {
        var answer = new HashMap<String, Object>();
        if (input.has("cusum")) {
            cusum(input.get("cusum"), answer);
        }
        if (input.has("ewma")) {
            var ewma = input.get("ewma");
            double lambda = Inputs.number(ewma, "lambda");
            double c = Inputs.number(ewma, "c");
            answer.put("ewmaArl", each(Inputs.numbers(ewma, "delta"), shift -> EwmaRunLength.of(lambda, c, shift)));
        }
        if (input.has("shewhart")) {
            shewhart(input, answer);
        }
        return answer;
    }

    private static void cusum(JsonNode cusum, Map<String, Object> answer) {
        double k = Inputs.number(cusum, "k");
        double[] shifts = Inputs.numbers(cusum, "delta");
        var sides = sides(cusum);
        for (double h : Inputs.numbers(cusum, "h")) {
            answer.put("cusumArl_h" + plain(h), each(shifts, shift -> NormalCusumRunLength.of(k, h, shift, sides)));
            answer.put("cusumTwoSided_h" + plain(h), NormalCusumRunLength.of(k, h, 0, Sides.BOTH));
        }
    }

    private static void shewhart(JsonNode input, Map<String, Object> answer) {
        var shewhart = input.get("shewhart");
        double scale = Inputs.number(shewhart, "sigma") / 3;
        double[] shifts = Inputs.numbers(
                shewhart.has("delta") ? shewhart : input.has("cusum") ? input.get("cusum") : input.path("ewma"),
                "delta");
        for (var text : shewhart.path("rules")) {
            var names = List.of(text.asText().split("\\+"));
            var rules = names.stream().map(SequentialShapes::rule).toList();
            String others = String.join("And", names.subList(1, names.size()));
            answer.put(
                    others.isEmpty() ? "shewhart3sigma" : "shewhartWith" + others,
                    each(shifts, shift -> RunRulesRunLength.of(rules, scale, shift)));
        }
    }

    private static RunRule rule(String name) {
        var rule = RULES.get(name);
        if (rule == null) {
            throw new InvalidInput("rules", "name " + name, "give 1, 2of3, 4of5, 8run, or several joined by +");
        }
        return rule;
    }

    private static Map<String, Object> thresholds(JsonNode input) {
        double k = Inputs.number(input, "k");
        var sides = sides(input);
        double lambda = Inputs.number(input, "ewmaLambda");
        return Map.of(
                "h",
                        each(
                                Inputs.numbers(input, "arl0"),
                                arl -> NormalCusumRunLength.threshold(k, sides, arl)
                                        .value()),
                "ewmaC",
                        EwmaRunLength.threshold(lambda, Inputs.number(input, "ewmaArl0"))
                                .value());
    }

    private static Map<String, Object> criticalValues(JsonNode input) {
        double[] limits = Inputs.numbers(input, "T");
        double alpha = Inputs.number(input, "alpha");
        var answer = new HashMap<String, Object>();
        for (int least : Inputs.counts(input, "M")) {
            answer.put(
                    "criticalM" + least,
                    Arrays.stream(limits)
                            .mapToObj(limit -> critical(limit, least, alpha))
                            .toList());
        }
        if (input.has("llr")) {
            int[] events = Inputs.counts(input.get("llr"), "c");
            double[] expected = Inputs.numbers(input.get("llr"), "mu");
            answer.put(
                    "llr",
                    IntStream.range(0, events.length)
                            .mapToObj(i -> PoissonMaxSprt.logLikelihoodRatio(events[i], expected[i]))
                            .toList());
        }
        return answer;
    }

    private static Map<String, Object> criticalValue(JsonNode input) {
        var answer = new HashMap<String, Object>();
        answer.put(
                "critical",
                critical(Inputs.number(input, "T"), Inputs.integer(input, "M"), Inputs.number(input, "alpha")));
        return answer;
    }

    /** Not a number, which is written as null, where alpha cannot be reached. */
    private static double critical(double limit, int least, double alpha) {
        return PoissonMaxSprt.of(limit, least, alpha)
                .map(PoissonMaxSprt::criticalValue)
                .orElse(Double.NaN);
    }

    private static Sides sides(JsonNode input) {
        return switch (input.path("sided").asText("one")) {
            case "one" -> Sides.UPPER;
            case "two" -> Sides.BOTH;
            default -> throw new InvalidInput("sided", "is " + input.get("sided"), "give one or two");
        };
    }

    private static List<Double> each(double[] values, DoubleUnaryOperator of) {
        return Arrays.stream(values).map(of).boxed().toList();
    }

    private static String plain(double h) {
        return h == Math.rint(h) ? Long.toString((long) h) : Double.toString(h);
    }
}
