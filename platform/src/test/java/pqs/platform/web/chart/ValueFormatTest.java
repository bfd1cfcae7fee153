package pqs.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueFormatTest {

    @Test
    void countsHaveCommas() {
        assertThat(ValueFormat.COUNT.words(12_922)).isEqualTo("12,922");
        assertThat(ValueFormat.COUNT.words(-0.4)).isEqualTo("0");
        assertThat(ValueFormat.COUNT.words(1e15)).isEqualTo("1.0e+15");
        assertThat(ValueFormat.COUNT.words(9e14)).isEqualTo("900,000,000,000,000");
        assertThat(ValueFormat.COUNT.tick(-1e300)).isEqualTo("-1.0e+300");
    }

    @Test
    void percentagesHaveOneDecimalInSentencesAndAsFewAsPossibleBesideTheAxis() {
        assertThat(ValueFormat.PERCENT.words(0.1025)).isEqualTo("10.3%");
        assertThat(ValueFormat.PERCENT.words(1)).isEqualTo("100.0%");
        assertThat(ValueFormat.PERCENT.tick(0.1)).isEqualTo("10%");
        assertThat(ValueFormat.PERCENT.tick(0.025)).isEqualTo("2.5%");
    }

    @Test
    void largeTicksAreMillions() {
        assertThat(ValueFormat.COUNT.tick(2_500_000)).isEqualTo("2.5m");
        assertThat(ValueFormat.COUNT.tick(-1_000_000)).isEqualTo("-1m");
        assertThat(ValueFormat.COUNT.tick(500_000)).isEqualTo("500,000");
    }

    @Test
    void otherValuesKeepThreeDecimalsAtMost() {
        assertThat(ValueFormat.DECIMAL.words(2.5)).isEqualTo("2.5");
        assertThat(ValueFormat.DECIMAL.words(1.0 / 3)).isEqualTo("0.333");
    }
}
