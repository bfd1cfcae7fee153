package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.surveillance.methods.InvalidInput;

class ReferenceValueTest {

    @ParameterizedTest
    @CsvSource({
        "5,5,1",
        "1.8,9,5",
        "0.333333333333,1,3",
        "0.3333333,1,3",
        "2.333333,7,3",
        "0.428571,3,7",
        "1.001,1001,1000",
        "4.33,433,100",
        "0,0,1",
        "12.25,49,4"
    })
    void isTheFractionInLowestTerms(double k, int numerator, int denominator) {
        assertThat(ReferenceValue.of(k)).isEqualTo(new ReferenceValue(numerator, denominator));
    }

    @Test
    void anIrrationalOneIsRefusedAndHasANearest() {
        double k = ReferenceValue.optimal(1, 2);
        assertThat(k).isCloseTo(1.4426950408889634, within(1e-15));
        assertThatThrownBy(() -> ReferenceValue.of(k))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("k is 1.44269504088896");
        assertThat(ReferenceValue.nearest(k, 10)).isEqualTo(new ReferenceValue(13, 9));
    }

    @Test
    void refusesWhatIsNoReferenceValue() {
        assertThatThrownBy(() -> ReferenceValue.of(Double.NaN))
                .hasMessage("k is NaN: give a number from 0 to a million");
        assertThatThrownBy(() -> ReferenceValue.optimal(2, 2))
                .hasMessage("mu1 equals mu0: give the mean that is to be detected");
    }
}
