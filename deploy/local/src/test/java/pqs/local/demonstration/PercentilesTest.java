package pqs.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void nothingMeasuredHasNoPercentiles() {
        assertThatThrownBy(() -> Percentiles.of(Stream.of())).hasMessage("nothing was measured");
    }

    @Test
    void aSingleMeasurementIsEveryPercentile() {
        var one = Percentiles.of(Stream.of(Duration.ofMillis(7)));
        assertThat(one.p50()).isEqualTo(7);
        assertThat(one.p99()).isEqualTo(7);
    }

    @Test
    void ofAHundredTheP99LeavesOutTheSlowestOnlyAndOfFortyNone() {
        assertThat(upTo(100).p99()).isEqualTo(99);
        assertThat(upTo(100).p50()).isEqualTo(50);
        assertThat(upTo(40).p99()).isEqualTo(40);
    }

    private static Percentiles upTo(int millis) {
        return Percentiles.of(IntStream.rangeClosed(1, millis).mapToObj(Duration::ofMillis));
    }
}
