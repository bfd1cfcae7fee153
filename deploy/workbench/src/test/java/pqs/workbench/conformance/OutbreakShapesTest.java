package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutbreakShapesTest {

    private static final String COUNTS = "[3, 4, 2, 5, 3, 4, 6, 2, 3, 5, 4, 9, 12, 5, 4, 3]";
    private static final String FARRINGTON =
            "farringtonFlexible (Noufaily settings) on Salmonella Newport, weeks 420-430";

    @Test
    void c1AndC2() {
        var answer = compute(
                "EARS C1 and C2 upper bounds", "{\"counts\": " + COUNTS + ", \"baseline\": 7, \"alpha\": 0.001}");
        assertThat(answer)
                .containsEntry("c1Indices", List.of(8, 9, 10, 11, 12, 13, 14, 15, 16))
                .containsEntry("c1Alarm", List.of(0, 0, 0, 0, 1, 1, 0, 0, 0))
                .containsEntry("c2Indices", List.of(10, 11, 12, 13, 14, 15, 16))
                .containsEntry("c2Alarm", List.of(0, 0, 1, 1, 0, 0, 0));
    }

    @Test
    void c3OfZerosHasNoBound() {
        var answer = compute(
                "EARS C3 upper bounds",
                "{\"counts\": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], \"baseline\": 7, \"alpha\": 0.025}");
        assertThat(answer)
                .containsEntry("indices", List.of(12))
                .containsEntry("upper", Collections.singletonList(null))
                .containsEntry("alarm", Collections.singletonList(null));
    }

    @Test
    void farringtonNeedsItsYears() {
        assertThatThrownBy(() -> compute(
                        FARRINGTON,
                        "{\"data\": \"other\", \"observedAll\": [1, 2, 3], \"start\": [2004, 1], \"freq\": 52,"
                                + " \"range\": [3]}"))
                .hasMessageStartingWith("range not enough to judge: 0 of 1");
        var answer = compute(
                FARRINGTON,
                "{\"data\": \"other\", \"observedAll\": " + Collections.nCopies(300, 2)
                        + ", \"start\": [2004, 1], \"freq\": 52, \"range\": [299, 300]}");
        assertThat(answer)
                .containsEntry("observed", List.of(2, 2))
                .containsEntry("upperbound", List.of(5.0, 5.0))
                .containsEntry("alarm", List.of(0, 0));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> compute("EARS C3 upper bounds", "{\"baseline\": 7, \"alpha\": 0.025}"))
                .hasMessage("counts is missing: give a list");
        assertThatThrownBy(
                        () -> compute("EARS C3 upper bounds", "{\"counts\": [1.5], \"baseline\": 7, \"alpha\": 0.1}"))
                .hasMessage("counts[0] is 1.5: give a whole number");
    }

    private static Map<String, Object> compute(String method, String input) {
        return Asked.values(OutbreakShapes.all(), method, input);
    }
}
