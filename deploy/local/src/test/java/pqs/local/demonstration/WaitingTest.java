package pqs.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void whatDoesNotComeIsSaidToBeWaitedForInVain() {
        assertThatThrownBy(() -> Waiting.until("the tide", Duration.ofMillis(30), Optional::empty))
                .isInstanceOf(StepFailed.class)
                .hasMessage("waited 30 ms for the tide, in vain");
    }

    @Test
    void whatComesAtTheThirdLookIsReturned() {
        var looks = new AtomicInteger();
        var came = Waiting.until(
                "the tide",
                Duration.ofSeconds(5),
                () -> looks.incrementAndGet() < 3 ? Optional.empty() : Optional.of("tide"));

        assertThat(came.thing()).isEqualTo("tide");
        assertThat(looks).hasValue(3);
    }
}
