package pqs.surveillance.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void sortsKeysAndEscapesWhatIsNotPrintableAscii() {
        assertThat(CanonicalJson.of(Map.of("b", List.of(), "a", Map.of(), "c", "é\n\"\\", "B", -7L)))
                .isEqualTo("{\"B\":-7,\"a\":{},\"b\":[],\"c\":\"\\u00e9\\u000a\\\"\\\\\"}");
    }

    @Test
    void aFractionIsItsShortestFormAndZeroHasOneSign() {
        assertThat(CanonicalJson.of(Map.of("x", List.of(0.1, -0.0, 1e21, 2.0, 1.0 / 3))))
                .isEqualTo("{\"x\":[0.1,0.0,1.0E21,2.0,0.3333333333333333]}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoFiniteNumberHasNoForm(double value) {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("share", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no canonical form");
    }

    @Test
    void whatIsNoFactHasNoForm() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("share", 0.1f)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Float");
    }
}
