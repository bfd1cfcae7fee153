package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultiplicityShapesTest {

    @Test
    void benjaminiHochberg() throws JsonProcessingException {
        assertThat(compute("Benjamini-Hochberg adjusted p", "{\"p\": [0.01, 0.02, 0.5, 1], \"q\": 0.05}"))
                .isEqualTo(Map.of("adjusted", List.of(0.04, 0.04, 2.0 / 3, 1.0), "rejected", 2));
    }

    @Test
    void both() throws JsonProcessingException {
        assertThat(compute("BH and BY adjusted p", "{\"p\": [0.02, 0.5], \"q\": 0.05}"))
                .isEqualTo(Map.of("bh", List.of(0.04, 0.5), "by", List.of(0.06, 0.75), "rejectedBh", 1));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> compute("BH and BY adjusted p", "{\"p\": [0.02]}"))
                .hasMessage("q is missing: give a number");
        assertThatThrownBy(() -> compute("BH and BY adjusted p", "{\"p\": 0.02, \"q\": 0.1}"))
                .hasMessage("p is not a list: give a list of numbers");
        assertThatThrownBy(() -> compute("BH and BY adjusted p", "{\"p\": [0.02, \"x\"], \"q\": 0.1}"))
                .hasMessage("p[1] is \"x\": give a number");
    }

    private static Map<String, Object> compute(String method, String input) throws JsonProcessingException {
        var shape = MultiplicityShapes.all().stream()
                .filter(some -> some.method().equals(method))
                .findFirst()
                .orElseThrow();
        return shape.compute().apply(new ObjectMapper().readTree(input));
    }
}
