package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class DisproportionShapesTest {

    private static final String CELL = "IC (BCPNN), PRR, ROR for one provider x theme cell";

    @Test
    void cell() {
        var answer = compute(CELL, "{\"n11\": 12, \"n1dot\": 80, \"ndot1\": 60, \"N\": 1500}");
        assertThat(answer.size()).isEqualTo(11);
        assertThat(answer.path("expected").doubleValue()).isEqualTo(3.2);
        assertThat(answer.path("ic025").doubleValue()).isCloseTo(0.6398335278502, within(1e-10));
        assertThat(answer.path("prrLower95").doubleValue()).isCloseTo(2.45706218507, within(1e-8));
        assertThat(answer.path("rorLower95").doubleValue()).isCloseTo(2.561005181737, within(1e-8));
        assertThat(answer.path("shrunkIc025").doubleValue()).isCloseTo(0.826139757292, within(1e-10));
    }

    @Test
    void aRatioIsInfiniteWhereNobodyElseHasTheTheme() {
        var answer = compute(
                "IC (BCPNN), PRR, ROR for a sparse cell", "{\"n11\": 2, \"n1dot\": 3, \"ndot1\": 2, \"N\": 90}");
        assertThat(answer.path("prr").textValue()).isEqualTo("Inf");
        assertThat(answer.path("ror").textValue()).isEqualTo("Inf");
        assertThat(answer.path("prrLower95").isNull()).isTrue();
        assertThat(answer.path("rorLower95").isNull()).isTrue();
        assertThat(answer.path("ic").doubleValue()).isPositive();
    }

    @Test
    void theOddsAreInfiniteWhereTheUnitHasNoOtherTheme() {
        var answer = compute(CELL, "{\"n11\": 3, \"n1dot\": 3, \"ndot1\": 5, \"N\": 90}");
        assertThat(answer.path("prr").doubleValue()).isCloseTo(87 / 2.0, within(1e-12));
        assertThat(answer.path("ror").textValue()).isEqualTo("Inf");
    }

    /** One unit has all reports, so that there is nobody to compare it with. */
    @Test
    void nothingToNothingIsNull() {
        var answer = compute(CELL, "{\"n11\": 5, \"n1dot\": 90, \"ndot1\": 5, \"N\": 90}");
        assertThat(answer.path("prr").isNull()).isTrue();
        assertThat(answer.path("ror").isNull()).isTrue();
        assertThat(answer.path("ic").isNumber()).isTrue();
    }

    @Test
    void noReportInTheCellIsARatioOfNought() {
        var answer = compute(CELL, "{\"n11\": 0, \"n1dot\": 3, \"ndot1\": 5, \"N\": 90}");
        assertThat(answer.path("prr").doubleValue()).isZero();
        assertThat(answer.path("prr").isNumber()).isTrue();
        assertThat(answer.path("rorLower95").doubleValue()).isZero();
    }

    @Test
    void shrinker() {
        var answer = compute(
                "EBGM / EB05 / EB95 (DuMouchel GPS)",
                "{\"theta\": {\"alpha1\": 3.25280367, \"beta1\": 0.39983376, \"alpha2\": 2.024904,"
                        + " \"beta2\": 1.90726819, \"P\": 0.06536416}, \"N\": [1, 12], \"E\": [0.05, 3.1]}");
        assertThat(answer.path("Qn").path(0).doubleValue()).isCloseTo(0.259871540181, within(1e-10));
        assertThat(answer.path("ebgm").path(1).doubleValue()).isCloseTo(3.009374, within(1e-6));
        assertThat(answer.path("eb05").path(0).doubleValue()).isCloseTo(0.48118, within(1e-5));
        assertThat(answer.path("eb95").path(0).doubleValue()).isCloseTo(13.09958, within(1e-5));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> compute(CELL, "{\"n11\": 12}")).hasMessage("n1dot is missing: give a whole number");
    }

    private static JsonNode compute(String method, String input) {
        return Asked.json(DisproportionShapes.all(), method, input);
    }
}
