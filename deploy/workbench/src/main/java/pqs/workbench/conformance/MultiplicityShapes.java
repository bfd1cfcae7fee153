package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.multiplicity.StepUp;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;

/** Cases of false discovery rates. */
final class MultiplicityShapes {

    private MultiplicityShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("Benjamini-Hochberg adjusted p", MultiplicityShapes::benjaminiHochberg),
                new Shape("BH and BY adjusted p", MultiplicityShapes::both));
    }

    private static Map<String, Object> benjaminiHochberg(JsonNode input) {
        var result = stepUp(StepUpProcedure.BENJAMINI_HOCHBERG, input);
        return Map.of(
                "adjusted", result.adjusted(), "rejected", result.rejected().size());
    }

    private static Map<String, Object> both(JsonNode input) {
        var bh = stepUp(StepUpProcedure.BENJAMINI_HOCHBERG, input);
        var by = stepUp(StepUpProcedure.BENJAMINI_YEKUTIELI, input);
        return Map.of(
                "bh", bh.adjusted(),
                "by", by.adjusted(),
                "rejectedBh", bh.rejected().size());
    }

    private static StepUp stepUp(StepUpProcedure procedure, JsonNode input) {
        return StepUp.of(procedure, numbers(input, "p"), number(input.path("q"), "q"));
    }

    private static double[] numbers(JsonNode input, String field) {
        var list = input.path(field);
        if (!list.isArray()) {
            throw new InvalidInput(field, "is not a list", "give a list of numbers");
        }
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(list.get(i), field + "[" + i + "]");
        }
        return values;
    }

    private static double number(JsonNode node, String field) {
        if (!node.isNumber()) {
            throw new InvalidInput(field, node.isMissingNode() ? "is missing" : "is " + node, "give a number");
        }
        return node.doubleValue();
    }
}
