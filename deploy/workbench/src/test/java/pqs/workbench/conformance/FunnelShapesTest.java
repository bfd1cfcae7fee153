package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunnelShapesTest {

    @Test
    void bands() {
        var answer = compute(
                "Funnel significance band for a ratio", "{\"observed\": [8, 151], \"expected\": [6.24, 106.4]}");
        assertThat(answer).isEqualTo(Map.of("significance", List.of("Not significant", "High (0.001)")));
    }

    @Test
    void anXmrChartWithoutTargetHasNoAssuranceAndNamesItsRules() {
        var answer = compute(
                "XmR (Making Data Count)",
                "{\"values\": [1, 2, 1, 2], \"improvementDirection\": \"neutral\", \"target\": null, \"ruleSet\":"
                        + " \"NHSRplotthedots-0.2.2 (NOT the rule of Nov 2023)\"}");
        assertThat(answer)
                .containsEntry("mean", 1.5)
                .containsEntry("assurance", null)
                .containsEntry("ruleSet", "NHSRplotthedots-0.2.2");
    }

    @Test
    void gChart() {
        assertThat(compute("g-chart limits (events between)", "{\"casesBetween\": [0, 0]}"))
                .isEqualTo(Map.of("cl", 0.0, "lcl", 0.0, "ucl", 0.0));
    }

    @Test
    void aCountThatIsNoneIsNamed() {
        assertThatThrownBy(() -> compute(
                        "PHE/OHID funnel: expected events at which an observed count becomes significant",
                        "{\"observed\": [1.5]}"))
                .hasMessage("observed[0] is 1.5: give a whole number");
    }

    private static Map<String, Object> compute(String method, String input) {
        return Asked.values(
                Stream.of(XmrShapes.all(), FunnelShapes.all(), RareShapes.all())
                        .flatMap(List::stream)
                        .toList(),
                method,
                input);
    }
}
