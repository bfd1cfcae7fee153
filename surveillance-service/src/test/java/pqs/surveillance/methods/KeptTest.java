package pqs.surveillance.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

    private record Side(double length) {}

    private final List<Side> computed = new ArrayList<>();
    private final Kept<Side, Double> areas = new Kept<>(2, side -> {
        computed.add(side);
        return side.length() * side.length();
    });

    @Test
    void equalParametersAreComputedOnce() {
        assertThat(areas.of(new Side(3))).isEqualTo(9);
        assertThat(areas.of(new Side(4))).isEqualTo(16);
        assertThat(areas.of(new Side(3))).isEqualTo(9);
        assertThat(computed).containsExactly(new Side(3), new Side(4));
    }

    @Test
    void oneTooManyForgetsAllAndOneThatIsKeptForgetsNone() {
        areas.of(new Side(3));
        areas.of(new Side(4));
        areas.of(new Side(3));
        assertThat(areas.size()).isEqualTo(2);
        areas.of(new Side(5));
        assertThat(areas.size()).isEqualTo(1);
        assertThat(areas.of(new Side(3))).isEqualTo(9);
        assertThat(computed).containsExactly(new Side(3), new Side(4), new Side(5), new Side(3));
    }

    @Test
    void whatIsRefusedIsNotKept() {
        var roots = new Kept<Integer, Double>(1, number -> {
            Check.atLeast("number", number, 0);
            return Math.sqrt(number);
        });
        assertThatThrownBy(() -> roots.of(-1)).hasMessage("number is -1: give a whole number from 0");
        assertThat(roots.size()).isZero();
        assertThat(roots.of(4)).isEqualTo(2);
    }

    @Test
    void keepsAtLeastOne() {
        assertThatThrownBy(() -> new Kept<Integer, Integer>(0, number -> number))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("keptMax is 0: give a whole number from 1");
    }
}
