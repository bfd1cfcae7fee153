package pqs.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void barsBeginAtZeroAndSayTheirAmounts() {
        var chart = chart(new Bar("Type 1", 300), new Bar("Type 2", 100));
        assertThat(chart.drawing().words())
                .extracting(Drawing.Words::text)
                .containsExactly("Seen", "Type 1: 300", "Type 2: 100");
        assertThat(chart.drawing().strokes().getFirst().path()).contains("h634v18h-634z", "h211.3v18h-211.3z");
        assertThat(chart.description()).isEqualTo("Bar chart. Type 1: 300; Type 2: 100.");
    }

    @Test
    void anIntervalIsDrawnAndSaid() {
        var chart = chart(new Bar("Type 1", 300, 250, 400));
        assertThat(chart.drawing().strokes())
                .anyMatch(stroke ->
                        stroke.look().equals("interval") && !stroke.path().isEmpty());
        assertThat(chart.rows()).containsExactly(new Chart.Row("Type 1", List.of("300 (250 to 400)")));
    }

    @Test
    void noBarsNoPicture() {
        assertThat(chart().drawing().isEmpty()).isTrue();
    }

    @Test
    void zeroAndNegativeBarsStayOnTheSheet() {
        assertThat(chart(new Bar("a", 0)).drawing().strokes().getFirst().path()).contains("h0v18");
        assertThat(chart(new Bar("a", -5), new Bar("b", 5))
                        .drawing()
                        .strokes()
                        .getFirst()
                        .path())
                .startsWith("M2,60h317v18h-317z")
                .contains("M319,114h317");
    }

    @Test
    void aValueOutsideItsIntervalIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("a", 5, 6, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("a", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("a", 5, 4, Double.POSITIVE_INFINITY));
    }

    private static BarChart chart(Bar... bars) {
        return new BarChart(LineChartTest.HEADING, "Seen", ValueFormat.COUNT, "Department", List.of(bars));
    }
}
