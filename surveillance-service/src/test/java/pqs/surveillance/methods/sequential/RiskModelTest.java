package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

/** Risks from scores, and how they are distributed. */
class RiskModelTest {

    @Test
    void scoresBecomeRisksByTheModelThatTheyCameFrom() {
        double[] scores = {0, 3, 7, 12, 20, 35, 60};
        double[] weights = {0.3, 0.2, 0.2, 0.1, 0.1, 0.06, 0.04};
        var model = new RiskModel(-3.68, 0.077);
        double[] risks = Arrays.stream(scores).map(model::risk).toArray();
        var fitted = RiskModel.fit(scores, risks, weights);
        assertThat(fitted.intercept()).isCloseTo(-3.68, within(1e-9));
        assertThat(fitted.slope()).isCloseTo(0.077, within(1e-10));
    }

    @Test
    void twoScoresGiveTheirLogOddsExactly() {
        var fitted = RiskModel.fit(new double[] {0, 1}, new double[] {0.1, 0.4}, new double[] {50, 20});
        assertThat(fitted.intercept()).isCloseTo(Math.log(1 / 9.0), within(1e-9));
        assertThat(fitted.slope()).isCloseTo(Math.log(6), within(1e-9));
    }

    @Test
    void refusesAModelThatDataDoNotDetermine() {
        assertThatThrownBy(() -> RiskModel.fit(new double[] {1, 1}, new double[] {0.1, 0.2}, new double[] {1, 1}))
                .hasMessageStartingWith("scores do not differ");
        assertThatThrownBy(() -> RiskModel.fit(new double[] {1, 2}, new double[] {0, 0}, new double[] {1, 1}))
                .hasMessageStartingWith("failures are all or none");
        assertThatThrownBy(() -> RiskModel.fit(new double[] {1, 2}, new double[] {0, 1}, new double[] {1, 1}))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void caseMixOfPatients() {
        var mix = RiskDistribution.observed(new double[] {0.2, 0.1, 0.2, 0.2});
        assertThat(mix.risks()).isEqualTo(List.of(0.1, 0.2));
        assertThat(mix.fractions()).isEqualTo(List.of(0.25, 0.75));
        assertThatThrownBy(() -> RiskDistribution.of(new double[] {0.1, 0.2}, new double[] {0.5, 0.6}))
                .hasMessageStartingWith("fractions sum to 1.1");
    }
}
