package pqs.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aShareIsTheLeastTimeWithinWhichSoManyWereAnswered() {
        var hundred = new Latencies(
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray(), 3);

        assertThat(hundred.count()).isEqualTo(100);
        assertThat(hundred.refused()).isEqualTo(3);
        assertThat(hundred.milliseconds(0.50)).isEqualTo(50.0);
        assertThat(hundred.milliseconds(0.99)).isEqualTo(99.0);
        assertThat(hundred.milliseconds(1)).isEqualTo(100.0);
        assertThat(hundred.milliseconds(0)).isEqualTo(1.0);
    }

    @Test
    void ofNothingThereIsNothingToSay() {
        assertThatThrownBy(() -> new Latencies(new long[0], 0))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("nothing was sent: the rate is too low for the time");
    }
}
