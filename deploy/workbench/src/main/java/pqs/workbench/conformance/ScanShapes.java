package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import pqs.surveillance.methods.scan.Baselines;
import pqs.surveillance.methods.scan.SpaceTimeScan;
import pqs.surveillance.methods.scan.UnitScan;

/** Scans for clusters. */
final class ScanShapes {

    private static final String ORDER = "for each duration (1..T), for each zone";

    private ScanShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("Kulldorff Poisson scan score per practitioner/site", ScanShapes::units),
                new Shape("Space-time Poisson scan: 3 times x zones {1},{2},{1,2}", ScanShapes::spaceTime));
    }

    private static Map<String, Object> units(JsonNode input) {
        var scan = UnitScan.of(
                Inputs.counts(input, "counts"),
                Inputs.numbers(input, "baselines"),
                input.path("scaledToTotal").asBoolean(true) ? Baselines.SCALED_TO_TOTAL : Baselines.AS_GIVEN);
        return Map.of("score", scan.scores(), "relRiskIn", scan.relativeRisks(), "best1Based", scan.best() + 1);
    }

    private static Map<String, Object> spaceTime(JsonNode input) {
        var scan = SpaceTimeScan.of(
                Inputs.countTable(input, "counts"),
                Inputs.numberTable(input, "baselines"),
                Inputs.countTable(input, "zones"));
        return Map.of("score", scan.scores(), "order", ORDER);
    }
}
