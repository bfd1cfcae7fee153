package pqs.surveillance.methods.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RareTest {

    @Test
    void casesBetween() {
        var limits = GChart.limits(new double[] {34, 12, 55, 8, 21, 40, 3, 17, 66, 29, 14, 9});
        assertThat(limits.centre()).isEqualTo(19);
        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isCloseTo(104.152334148061, within(1e-11));
    }

    /** Of 1 and 2 to the power 3.6: y is 1 and 2, their range 1. */
    @Test
    void timeBetween() {
        var limits = TChart.limits(new double[] {1, Math.pow(2, 3.6)});
        assertThat(limits.centre()).isCloseTo(Math.pow(1.5, 3.6), within(1e-12));
        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isCloseTo(Math.pow(1.5 + 3 / 1.128, 3.6), within(1e-10));
    }

    @Test
    void gapsOfNothingAreRefusedByOneAndChartedByTheOther() {
        assertThatThrownBy(() -> TChart.limits(new double[] {1, 0})).hasMessageContaining("between[1] is 0.0");
        assertThatThrownBy(() -> TChart.limits(new double[] {1})).hasMessageContaining("a moving range takes two");
        assertThat(GChart.limits(new double[] {0, 0}).upper()).isZero();
        assertThatThrownBy(() -> GChart.limits(new double[] {-1})).hasMessageContaining("between[0] is -1.0");
    }
}
