package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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
        return StepUp.of(procedure, Inputs.numbers(input, "p"), Inputs.number(input, "q"));
    }
}
