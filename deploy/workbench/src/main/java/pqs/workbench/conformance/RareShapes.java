package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.rare.BetweenLimits;
import pqs.surveillance.methods.rare.GChart;
import pqs.surveillance.methods.rare.TChart;

/** Cases of g- and t-charts. */
final class RareShapes {

    private RareShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("g-chart limits (events between)", RareShapes::gChart),
                new Shape("t-chart limits (time between)", RareShapes::tChart));
    }

    private static Map<String, Object> gChart(JsonNode input) {
        return named(GChart.limits(Inputs.numbers(input, "casesBetween")));
    }

    private static Map<String, Object> tChart(JsonNode input) {
        return named(TChart.limits(Inputs.numbers(input, "daysBetween")));
    }

    private static Map<String, Object> named(BetweenLimits limits) {
        return Map.of("cl", limits.centre(), "lcl", limits.lower(), "ucl", limits.upper());
    }
}
