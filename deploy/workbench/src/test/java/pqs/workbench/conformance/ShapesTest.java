package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void everyMethodIsAnsweredByOneShape() {
        assertThat(Shapes.all())
                .extracting(Shape::method)
                .doesNotHaveDuplicates()
                .contains("BH and BY adjusted p");
    }

    @Test
    void twoShapesOfOneMethodAreAMistakeOfOurs() {
        var shape = new Shape("half", input -> Map.of());
        assertThatThrownBy(() -> new Engine(List.of(shape, shape))).hasMessage("two shapes answer half");
    }
}
