package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultiplicityShapesTest {

    @Test
    void benjaminiHochberg() {
        assertThat(compute("Benjamini-Hochberg adjusted p", "{\"p\": [0.01, 0.02, 0.5, 1], \"q\": 0.05}"))
                .isEqualTo(Map.of("adjusted", List.of(0.04, 0.04, 2.0 / 3, 1.0), "rejected", 2));
    }

    @Test
    void both() {
        assertThat(compute("BH and BY adjusted p", "{\"p\": [0.02, 0.5], \"q\": 0.05}"))
                .isEqualTo(Map.of("bh", List.of(0.04, 0.5), "by", List.of(0.06, 0.75), "rejectedBh", 1));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> compute("BH and BY adjusted p", "{\"p\": [0.02]}"))
                .hasMessage("q is missing: give a number");
        assertThatThrownBy(() -> compute("BH and BY adjusted p", "{\"p\": \"x\", \"q\": 0.1}"))
                .hasMessage("p is \"x\": give a list");
        assertThatThrownBy(() -> compute("BH and BY adjusted p", "{\"p\": [0.02, \"x\"], \"q\": 0.1}"))
                .hasMessage("p[1] is \"x\": give a number");
    }

    private static Map<String, Object> compute(String method, String input) {
        return Asked.values(MultiplicityShapes.all(), method, input);
    }
}
