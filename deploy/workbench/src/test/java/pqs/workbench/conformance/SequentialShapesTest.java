package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

class SequentialShapesTest {

    private static final String RUN_LENGTHS = "Normal CUSUM, EWMA, Shewhart ARLs";
    private static final String CRITICAL_VALUES = "Poisson MaxSPRT critical values and LLR";
    private static final String OFF_THE_TABLE = "Poisson MaxSPRT critical value off the table";

    @Test
    void runLengths() {
        var got = answer(
                RUN_LENGTHS,
                "{\"cusum\":{\"k\":0.5,\"h\":[4,5],\"delta\":[0,1],\"sided\":\"one\"},"
                        + "\"ewma\":{\"lambda\":0.1,\"c\":2.7,\"delta\":[0,1]},"
                        + "\"shewhart\":{\"sigma\":3,\"rules\":[\"1\",\"1+2of3\",\"1+8run\"]}}");
        near(got.get("cusumArl_h4").get(0), 335.367577627242);
        near(got.get("cusumArl_h5").get(1), 10.375975300208);
        near(got.get("cusumTwoSided_h5"), 465.44350603212);
        near(got.get("ewmaArl").get(1), 9.730011622255);
        near(got.get("shewhart3sigma").get(0), 370.398347344959);
        near(got.get("shewhartWith2of3").get(1), 20.005036450869);
        near(got.get("shewhartWith8run").get(0), 152.730065339499);
    }

    @Test
    void chartsThatAreNotAskedForAreNotAnswered() {
        var got = answer(RUN_LENGTHS, "{\"cusum\":{\"k\":0.5,\"h\":2.5,\"delta\":0,\"sided\":\"two\"}}");
        assertThat(got.fieldNames()).toIterable().containsExactlyInAnyOrder("cusumArl_h2.5", "cusumTwoSided_h2.5");
        assertThat(got.get("cusumArl_h2.5").get(0).doubleValue())
                .isEqualTo(got.get("cusumTwoSided_h2.5").doubleValue());
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThatThrownBy(
                        () -> answer(RUN_LENGTHS, "{\"shewhart\":{\"sigma\":3,\"rules\":[\"1+9of9\"],\"delta\":[0]}}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("rules name 9of9");
    }

    @Test
    void thresholds() {
        var got = answer(
                "Normal CUSUM threshold",
                "{\"k\":0.5,\"arl0\":[335.367577627242,930.887012064239],\"ewmaLambda\":0.1,"
                        + "\"ewmaArl0\":368.993733980588}");
        assertThat(got.get("h").get(0).doubleValue()).isCloseTo(4, within(1e-6));
        assertThat(got.get("h").get(1).doubleValue()).isCloseTo(5, within(1e-6));
        assertThat(got.get("ewmaC").doubleValue()).isCloseTo(2.7, within(1e-6));
    }

    @Test
    void criticalValues() {
        var got = answer(
                CRITICAL_VALUES, "{\"T\":[5,10],\"M\":[1,4],\"alpha\":0.05,\"llr\":{\"c\":[4,1],\"mu\":[1.5,2]}}");
        assertThat(got.get("criticalM1").get(1).doubleValue()).isCloseTo(3.467951580334, within(1e-9));
        assertThat(got.get("criticalM4").get(0).doubleValue()).isCloseTo(2.623668472255, within(1e-9));
        assertThat(got.get("llr").get(0).doubleValue()).isCloseTo(1.423317012047, within(1e-11));
        assertThat(got.get("llr").get(1).doubleValue()).isZero();
    }

    @Test
    void aCriticalValueOffTheTable() {
        var got = answer(OFF_THE_TABLE, "{\"T\":20,\"M\":4,\"alpha\":0.05}");
        assertThat(got.get("critical").doubleValue()).isCloseTo(3.176370321775, within(1e-9));
        assertThat(answer(OFF_THE_TABLE, "{\"T\":0.01,\"M\":1,\"alpha\":0.05}")
                        .get("critical")
                        .isNull())
                .isTrue();
    }

    private static void near(JsonNode got, double expected) {
        assertThat(got.doubleValue()).isCloseTo(expected, withinPercentage(1e-6));
    }

    private static JsonNode answer(String method, String input) {
        return Asked.json(SequentialShapes.all(), method, input);
    }
}
