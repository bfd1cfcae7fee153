package pqs.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class MeasuringTest {

    private static final Effort SHORT = new Effort(Duration.ofMillis(10), 2, Duration.ofMillis(60));

    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatIsComparedIsMeasuredInTurn() {
        var measuring = new Measuring(slow("A"), slow("B"), slow("C"), () -> note("settled"), nowhere());

        var pairs = measuring.measure(SHORT);

        assertThat(String.join(" ", order))
                .isEqualTo("A settled B settled C settled"
                        + " A settled B settled C settled A settled B settled C settled"
                        + " A settled B A settled B");
        assertThat(pairs.intake()).hasSize(2);
        assertThat(pairs.ours()).hasSize(2);
        assertThat(pairs.rate())
                .isEqualTo(0.7
                        * (pairs.intake().get(0).perSecond()
                                + pairs.intake().get(1).perSecond())
                        / 2);
    }

    @Test
    void aTargetThatAcceptsNothingCannotBeMeasured() {
        var refuses = new PlannedTarget("intake", number -> false);
        var measuring = new Measuring(refuses, slow("B"), slow("C"), () -> {}, nowhere());

        assertThatThrownBy(() -> measuring.measure(SHORT))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("intake accepted nothing of ");
    }

    @Test
    void theCommandLineIsReadWholeOrNotAtAll() {
        assertThat(IntakeMain.effort(List.of("intake"))).isEqualTo(Effort.FULL);
        assertThat(IntakeMain.effort(List.of("intake", "--quick"))).isEqualTo(Effort.QUICK);
        assertThat(IntakeMain.effort(List.of("intake", "--quik"))).isNull();
    }

    private PlannedTarget slow(String name) {
        return new PlannedTarget(name, number -> {
            note(name);
            LockSupport.parkNanos(2_000_000);
            return true;
        });
    }

    /** Once for many in a row. */
    private void note(String what) {
        synchronized (order) {
            if (order.isEmpty() || !order.getLast().equals(what)) {
                order.add(what);
            }
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
