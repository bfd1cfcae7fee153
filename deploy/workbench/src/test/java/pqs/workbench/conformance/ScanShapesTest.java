package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ScanShapesTest {

    private static final String SPACE_TIME = "Space-time Poisson scan: 3 times x zones {1},{2},{1,2}";

    @Test
    void units() {
        var answer = compute(
                "Kulldorff Poisson scan score per practitioner/site",
                "{\"counts\": [2, 3, 9, 1, 4, 11, 2, 3], \"baselines\": [4, 4.5, 4, 3, 5, 5.5, 4, 5],"
                        + " \"scaledToTotal\": true}");
        assertThat(answer.path("best1Based").intValue()).isEqualTo(3);
        assertThat(answer.path("score").path(2).doubleValue()).isCloseTo(2.725214617892, within(1e-9));
        assertThat(answer.path("relRiskIn").path(5).doubleValue()).isCloseTo(2, within(1e-9));
    }

    @Test
    void spaceTime() {
        var answer = compute(
                SPACE_TIME,
                "{\"counts\": [[1, 0], [2, 1], [0, 20]], \"baselines\": [[2, 1], [4, 5], [6, 6]],"
                        + " \"zones\": [[1], [2], [1, 2]]}");
        assertThat(answer.path("score").size()).isEqualTo(9);
        assertThat(answer.path("score").path(7).doubleValue()).isCloseTo(7.5930484632842, within(1e-9));
    }

    /** R writes a list of one value as the value. */
    @Test
    void aZoneOfOneUnitMayBeWrittenAsThatUnit() {
        var answer = compute(
                SPACE_TIME,
                "{\"counts\": [[1, 0], [2, 1], [0, 20]], \"baselines\": [[2, 1], [4, 5], [6, 6]],"
                        + " \"zones\": [1, 2, [1, 2]]}");
        assertThat(answer.path("score").path(7).doubleValue()).isCloseTo(7.5930484632842, within(1e-9));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> compute(SPACE_TIME, "{\"counts\": [[1]], \"baselines\": [[1]]}"))
                .hasMessage("zones is missing: give a list");
    }

    private static JsonNode compute(String method, String input) {
        return Asked.json(ScanShapes.all(), method, input);
    }
}
