package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

class OutcomeCusumShapesTest {

    private static final String PATH = "Bernoulli CUSUM path with reset";

    @Test
    void bernoulliPath() {
        var got = answer(
                PATH,
                "{\"p0\":0.1,\"oddsRatio\":2,\"limit\":2,\"outcomes\":[0,0,1,0,0,0,1,1,0,1],"
                        + "\"resetAfterSignal\":true}");
        assertThat(got.get("weightFailure").doubleValue()).isCloseTo(0.5978370007556, within(1e-9));
        assertThat(got.get("statistic").get(8).doubleValue()).isCloseTo(1.41227028305, within(1e-9));
        assertThat(got.get("statistic").get(9).doubleValue()).isZero();
        assertThat(got.get("signal").toString()).isEqualTo("[0,0,0,0,0,0,0,0,0,1]");
    }

    @Test
    void withoutResetTheStatisticIsShownAsItIs() {
        var got = answer(
                PATH, "{\"p0\":0.1,\"oddsRatio\":2,\"limit\":1,\"outcomes\":[1,1,0],\"resetAfterSignal\":false}");
        assertThat(got.get("statistic").get(1).doubleValue()).isCloseTo(1.195674001511, within(1e-9));
        assertThat(got.get("signal").toString()).isEqualTo("[0,1,1]");
    }

    @Test
    void aChartForImprovementWithANegativeLimitIsWrittenBelowZero() {
        var got = answer(PATH, "{\"p0\":0.5,\"oddsRatio\":0.5,\"limit\":-0.5,\"outcomes\":[1,0,0]}");
        assertThat(got.get("statistic").get(1).doubleValue()).isCloseTo(-Math.log(4 / 3.0), within(1e-12));
        assertThat(got.get("signal").toString()).isEqualTo("[0,0,1]");
    }

    @Test
    void riskAdjustedPaths() {
        for (var shape :
                new String[] {"Risk-adjusted CUSUM (Steiner 2000) path", "Risk-adjusted CUSUM path, 20 cases"}) {
            var got = answer(
                    shape, "{\"risks\":[0.02,0.1,0.25,0.05,0.4],\"outcomes\":[0,1,0,1,1],\"oddsRatio\":2,\"limit\":2}");
            assertThat(got.get("statistic").get(4).doubleValue()).isCloseTo(1.375725409771, within(1e-9));
            assertThat(got.get("signal").toString()).isEqualTo("[0,0,0,0,0]");
        }
    }

    @Test
    void inControlRunLengths() {
        var got = answer("Bernoulli CUSUM in-control ARL", "{\"p0\":[0.01,0.1,0.5],\"oddsRatio\":2,\"h\":[3.5,3.5,6]}");
        assertThat(got.get("arl0").get(0).doubleValue()).isCloseTo(12277.8039260644, withinPercentage(1));
        assertThat(got.get("arl0").get(1).doubleValue()).isCloseTo(1465.31809442056, withinPercentage(1));
        assertThat(got.get("arl0").get(2).doubleValue()).isCloseTo(9077.06444074849, withinPercentage(1));
    }

    @Test
    void runLengthsOutOfControlGoTogetherOrEachWithEach() {
        String shape = "Bernoulli CUSUM ARL in and out of control";
        var pairs = answer(shape, "{\"p0\":[0.02,0.05],\"designOddsRatio\":2,\"trueOddsRatio\":[1,2],\"h\":[3,4.5]}");
        assertThat(pairs.get("arl")).hasSize(2);
        assertThat(pairs.get("arl").get(0).doubleValue()).isCloseTo(3572, withinPercentage(1));
        var all = answer(shape, "{\"p0\":[0.02,0.05],\"designOddsRatio\":2,\"trueOddsRatio\":[1,2,3],\"h\":[3,4.5]}");
        assertThat(all.get("arl")).hasSize(6);
        assertThat(all.get("arl").get(0).doubleValue())
                .isEqualTo(pairs.get("arl").get(0).doubleValue());
        assertThat(all.get("arl").get(4).doubleValue())
                .isEqualTo(pairs.get("arl").get(1).doubleValue());
    }

    @Test
    void exactLimit() {
        var got = answer(
                "Exact limit by enumeration: 8 patients, p0=0.1, OR 2, alpha 0.05",
                "{\"n\":8,\"p0\":0.1,\"oddsRatio\":2,\"alpha\":0.05}");
        assertThat(got.get("limit").doubleValue()).isCloseTo(1.31696010324524, within(1e-12));
    }

    @Test
    void caseMixOfScores() {
        var got = answer(
                "RA-CUSUM ARL on the Steiner/Gandy cardiac surgery data",
                "{\"parsonnetScore\":[0,10,20],\"fraction\":[0.5,0.3,0.2],"
                        + "\"risk\":[0.0182433,0.0450166,0.1067]," + "\"h\":[2,2],\"designOddsRatio\":[2,2],"
                        + "\"trueOddsRatio\":[1,2]}");
        assertThat(got.get("glmCoef").get(0).doubleValue()).isCloseTo(-3.985, within(0.01));
        assertThat(got.get("glmCoef").get(1).doubleValue()).isCloseTo(0.093, within(0.001));
        assertThat(got.get("arl").get(0).doubleValue())
                .isGreaterThan(4 * got.get("arl").get(1).doubleValue());
    }

    @Test
    void anOutcomeOfTwoIsRefused() {
        assertThatThrownBy(() -> answer(PATH, "{\"p0\":0.1,\"oddsRatio\":2,\"limit\":2,\"outcomes\":[0,2]}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("outcomes[1] is 2");
    }

    private static JsonNode answer(String method, String input) {
        return Asked.json(OutcomeCusumShapes.all(), method, input);
    }
}
