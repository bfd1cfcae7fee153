package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

class CountCusumShapesTest {

    @Test
    void runLengths() {
        var got = answer(
                "Poisson CUSUM average run length (alarm when S > h, STRICT)", "{\"k\":5,\"h\":10,\"mu\":[4,8]}");
        assertThat(got.get("arl").get(0).doubleValue()).isCloseTo(655.475180705064, withinPercentage(1e-4));
        assertThat(got.get("arl").get(1).doubleValue()).isCloseTo(4.297099148109, withinPercentage(1e-4));
        assertThat(answer("Poisson CUSUM ARL mu0=2,k=3", "{\"k\":3,\"h\":4,\"mu\":[2]}")
                        .get("arl"))
                .hasSize(1);
    }

    /** Against chains on the lattices of 1/10,000 and 1/5,000 with some 40,000 states, solved by another program. */
    @Test
    void anIrrationalReferenceValueAndOneToSixDecimalsHaveRunLengths() {
        String shape = "Poisson CUSUM average run length (alarm when S > h, STRICT)";
        var irrational = answer(shape, "{\"k\":1.4427,\"h\":4,\"mu\":[1]}");
        assertThat(irrational.get("arl").get(0).doubleValue()).isCloseTo(115.92184326413647, withinPercentage(1e-8));
        var high = answer(shape, "{\"k\":2.8854,\"h\":9,\"mu\":[2]}");
        assertThat(high.get("arl").get(0).doubleValue()).isCloseTo(3300.168677478484, withinPercentage(1e-5));
        var sevenThirds = answer(shape, "{\"k\":2.333333,\"h\":5,\"mu\":[2]}");
        assertThat(sevenThirds.get("arl").get(0).doubleValue()).isCloseTo(49.56886352734758, withinPercentage(1e-8));
    }

    /** R writes a list of one as its only value. */
    @Test
    void oneMeanAloneIsAListOfOne() {
        String shape = "Poisson CUSUM average run length (alarm when S > h, STRICT)";
        assertThat(answer(shape, "{\"k\":5,\"h\":10,\"mu\":4}").get("arl")).hasSize(1);
        assertThatThrownBy(() -> answer(shape, "{\"k\":5,\"h\":10}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("mu is missing: give a list");
    }

    @Test
    void threshold() {
        var got =
                answer("Poisson CUSUM threshold for a wanted in-control ARL", "{\"mu0\":4,\"k\":5,\"targetArl\":500}");
        assertThat(got.get("h").doubleValue()).isEqualTo(10);
        assertThat(got.get("arlAtHminus1").doubleValue()).isCloseTo(421.650098486123, withinPercentage(1e-4));
    }

    @Test
    void aThresholdWithNothingBelowItSaysNull() {
        var got = answer(
                "Poisson CUSUM threshold for a wanted in-control ARL", "{\"mu0\":0.01,\"k\":1,\"targetArl\":20}");
        assertThat(got.get("arlAtHminus1").isNull()).isTrue();
    }

    @Test
    void aReferenceValueOfNineFifths() {
        var got = answer(
                "Poisson CUSUM, rational k=9/5, low counts",
                "{\"mu0\":1.2,\"k\":1.8,\"targetArl\":200,\"mu\":[1.2,2.4]}");
        assertThat(got.get("h").doubleValue()).isEqualTo(4.4);
        assertThat(got.get("arl").get(0).doubleValue()).isCloseTo(204.0295, withinPercentage(1e-3));
    }

    @Test
    void likelihoodRatioPath() {
        String shape = "Likelihood-ratio Poisson CUSUM with time-varying expected counts, rate ratio 2";
        var got = answer(shape, "{\"counts\":[3,5,2,4,6],\"expected\":[4,4.2,3.8,4,4.1],\"rateRatio\":2,\"h\":5}");
        assertThat(got.get("statistic").get(4).doubleValue()).isCloseTo(0.05888308335967, withinPercentage(1e-8));
        assertThat(got.get("firstAlarm1Based").isNull()).isTrue();
        var alarming = answer(shape, "{\"counts\":[30],\"expected\":[4],\"rateRatio\":2,\"h\":5}");
        assertThat(alarming.get("firstAlarm1Based").intValue()).isEqualTo(1);
    }

    @Test
    void maternityOutcomes() {
        var got = answer(
                "MOSS Poisson CUSUM (doubling, level 1 ARL 20, level 2 ARL 100)",
                "{\"counts\":[4,2,2,1,6],\"inControlMean\":3}");
        assertThat(got.get("h2").doubleValue()).isEqualTo(4.666667);
        assertThat(got.get("cusum").get(4).doubleValue()).isEqualTo(1.666667);
        assertThat(got.get("level").get(4).intValue()).isZero();
    }

    @Test
    void aCountThatIsNoWholeNumberIsRefused() {
        assertThatThrownBy(() -> answer(
                        "MOSS Poisson CUSUM (doubling, level 1 ARL 20, level 2 ARL 100)",
                        "{\"counts\":[4,1.5],\"inControlMean\":3}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("counts[1] is 1.5: give a whole number");
    }

    private static JsonNode answer(String method, String input) {
        return Asked.json(CountCusumShapes.all(), method, input);
    }
}
