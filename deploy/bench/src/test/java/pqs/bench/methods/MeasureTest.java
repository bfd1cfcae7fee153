package pqs.bench.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.bench.table.Row;

class MeasureTest {

    /** Stands for a class of benchmarks: only its name is used. */
    private static final class Some {}

    private static final String NAME = Some.class.getName();

    @ParameterizedTest
    @CsvSource({
        "300e6, 150e6, 0.5, true, a third of the loop and more than enough",
        "300e6, 99e6, 0.33, false, less than a third and not enough",
        "30e6, 10e6, 0.3333, true, a third of a slow loop",
        "900e6, 100e6, 0.1111, true, less than a third and just enough"
    })
    void aShareOfALoopIsKeptByTheShareOrByWhatIsEnough(
            double loop, double ours, double ratio, boolean kept, String why) {
        var measure = new Measure(
                "cells", Unit.MILLIONS_A_SECOND, Some.class, "ours", new Goal.ShareOfLoop("loop", 1.0 / 3, 100e6));
        var row = measure.row(Map.of(NAME + ".ours", ours, NAME + ".loop", loop));
        assertThat(row.limit()).isEqualTo(loop / 1e6);
        assertThat(row.ours()).isEqualTo(ours / 1e6);
        assertThat(row.ratio()).isCloseTo(ratio, within(1e-4));
        assertThat(row.kept()).as(why).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"2000, 1, true", "1999, 0.9995, false", "50000, 25, true"})
    void aSpeedIsKeptFromTheGoalOn(double ours, double ratio, boolean kept) {
        var measure = new Measure("fits", Unit.A_SECOND, Some.class, "ours", new Goal.AtLeast(2_000));
        assertThat(measure.row(Map.of(NAME + ".ours", ours)))
                .isEqualTo(new Row("fits", "/s", 2_000, ours, ratio, kept));
    }

    @ParameterizedTest
    @CsvSource({"200, 5, 2, true", "100, 10, 1, true", "50, 20, 0.5, false"})
    void aTimeIsKeptDownFromTheGoalAndItsRatioIsTurnedRound(
            double perSecond, double milliseconds, double ratio, boolean kept) {
        var measure = new Measure("search", Unit.MILLISECONDS, Some.class, "ours", new Goal.AtMost(0.01));
        assertThat(measure.row(Map.of(NAME + ".ours", perSecond)))
                .isEqualTo(new Row("search", "ms each", 10, milliseconds, ratio, kept));
    }

    @Test
    void theLoopIsMeasuredBesideWhatIsHeldAgainstIt() {
        var shared = new Measure("a", Unit.A_SECOND, Some.class, "ours", new Goal.ShareOfLoop("loop", 0.5, 1));
        assertThat(shared.needed()).isEqualTo(List.of(NAME + ".loop", NAME + ".ours"));
        var alone = new Measure("a", Unit.A_SECOND, Some.class, "ours", new Goal.AtLeast(1));
        assertThat(alone.needed()).isEqualTo(List.of(NAME + ".ours"));
    }

    @Test
    void whatWasNotMeasuredIsNamed() {
        var measure = new Measure("a", Unit.A_SECOND, Some.class, "ours", new Goal.AtLeast(1));
        assertThatThrownBy(() -> measure.row(Map.of(NAME + ".other", 1.0))).hasMessage(NAME + ".ours was not measured");
    }
}
