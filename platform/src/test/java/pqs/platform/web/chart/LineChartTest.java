package pqs.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pqs.platform.web.chart.Drawing.Stroke;
import pqs.platform.web.chart.Drawing.Words;

class LineChartTest {

    static final ChartHeading HEADING =
            new ChartHeading("seen", "More people came", "Seen at Larkmoor (invented), by month", "/seen.csv");

    @Test
    void aMonthThatIsNotKnownIsAGapInTheLineAndSaidInTheTable() {
        var chart = chart(series("Seen", 10, 20, null, 40, 30));

        var line = strokes(chart, "line").getFirst();
        assertThat(line.path().chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(line.path().chars().filter(c -> c == 'L').count()).isEqualTo(2);
        assertThat(chart.rows().get(2)).isEqualTo(new Chart.Row("March 2026", List.of("Not known")));
        assertThat(chart.description())
                .isEqualTo("Line chart, January 2026 to May 2026. Seen: lowest 10 in January 2026, highest 40 in April"
                        + " 2026, last 30 in May 2026; 1 not known.");
    }

    @Test
    void nothingKnownGivesNoPicture() {
        assertThat(chart(series("Seen", null, null)).drawing().isEmpty()).isTrue();
        assertThat(chart(series("Seen", null, null)).description()).endsWith("Seen: nothing known.");
        var empty = new LineChart(
                HEADING, new Times(List.of(), true), "Seen", ValueFormat.COUNT, true, List.of(), List.of());
        assertThat(empty.drawing().isEmpty()).isTrue();
        assertThat(empty.description()).isEqualTo("There is nothing to show.");
    }

    @Test
    void onePointIsDrawnInTheMiddle() {
        assertThat(strokes(chart(series("Seen", 7)), "point pqs-chart__point--common"))
                .singleElement()
                .extracting(Stroke::path)
                .asString()
                .startsWith("M");
    }

    @Test
    void equalNegativeAndHugeValuesStayOnTheSheet() {
        for (var values : List.of(new Integer[] {5, 5, 5}, new Integer[] {0, 0}, new Integer[] {-3, -8, 4})) {
            assertOnSheet(chart(series("Seen", values)));
        }
        var huge = new Series("Seen", List.of(Point.of(-1e300), Point.of(1e300)));
        assertOnSheet(chart(huge));
    }

    @Test
    void severalSeriesDifferInShapeDashAndKey() {
        var chart = chart(series("One", 1, 2), series("Two", 3, 4));
        assertThat(chart.keys()).extracting(Chart.Key::name).containsExactly("One", "Two");
        assertThat(strokes(chart, "series--1")).hasSize(1);
        assertThat(strokes(chart, "series--2")).hasSize(1);
        var shapes =
                chart.keys().stream().map(key -> key.strokes().getLast().path()).distinct();
        assertThat(shapes).hasSize(2);
        assertThat(chart(series("One", 1, 2)).keys()).isEmpty();
    }

    @Test
    void signalsHaveAShapeEach() {
        var points = Arrays.stream(Signal.values())
                .map(signal -> (Point) new Point.Value(4, signal))
                .toList();
        var shapes = chart(new Series("Seen", points)).drawing().strokes().stream()
                .filter(stroke -> stroke.look().startsWith("point"))
                .map(stroke -> stroke.path().replaceAll("[\\d.,M-]+", ""))
                .toList();
        assertThat(shapes).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void guidesAreDrawnNamedAndTabled() {
        var chart = new LineChart(
                HEADING,
                months(3),
                "Seen",
                ValueFormat.COUNT,
                true,
                List.of(series("Seen", 4, 5, 6)),
                List.of(
                        Guide.level(Guide.Kind.CENTRE, "Mean", 5, 3),
                        new Guide(
                                Guide.Kind.LIMIT,
                                "Upper limit",
                                series("", 8, 9, 10).points()),
                        Guide.level(Guide.Kind.TARGET, "Target", 7, 3)));
        assertThat(strokes(chart, "guide"))
                .extracting(Stroke::look)
                .containsExactly(
                        "guide pqs-chart__guide--centre",
                        "guide pqs-chart__guide--limit",
                        "guide pqs-chart__guide--target");
        assertThat(chart.drawing().words()).extracting(Words::text).contains("Mean 5", "Upper limit 10", "Target 7");
        assertThat(chart.columns())
                .extracting("name")
                .containsExactly("Month", "Seen", "Mean", "Upper limit", "Target");
        assertThat(chart.rows().get(1).cells()).containsExactly("5", "5", "9", "7");
    }

    @Test
    void aHundredAndFiftySixPointsAreLight() {
        var chart = chart(series(
                "Seen",
                IntStream.range(0, 156).mapToObj(n -> 10_000 + 37 * n % 5000).toArray(Integer[]::new)));
        int letters = chart.drawing().strokes().stream()
                .mapToInt(stroke -> stroke.path().length())
                .sum();
        assertThat(letters).isLessThan(15_000);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineChart(
                        HEADING, months(3), "Seen", ValueFormat.COUNT, true, List.of(series("Seen", 1, 2)), List.of()))
                .withMessage("2 points for 3 places");
        assertThatIllegalArgumentException().isThrownBy(() -> Point.of(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> chart(series("a", 1), series("b", 1), series("c", 1), series("d", 1), series("e", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartHeading("a b", "Headline", "", ""));
    }

    static Series series(String name, @Nullable Integer... values) {
        return new Series(
                name,
                Arrays.stream(values)
                        .map(value -> value == null ? Point.MISSING : Point.of(value))
                        .toList());
    }

    static LineChart chart(Series... series) {
        return new LineChart(
                HEADING,
                months(series[0].points().size()),
                "Seen",
                ValueFormat.COUNT,
                true,
                List.of(series),
                List.of());
    }

    private static Times months(int count) {
        return Times.months(YearMonth.of(2026, 1), YearMonth.of(2026, 1).plusMonths(count - 1L));
    }

    private static List<Stroke> strokes(Chart chart, String look) {
        return chart.drawing().strokes().stream()
                .filter(stroke -> stroke.look().equals(look)
                        || stroke.look().contains(look + " ")
                        || stroke.look().endsWith(look))
                .toList();
    }

    private static void assertOnSheet(Chart chart) {
        var drawing = chart.drawing();
        for (var word : drawing.words()) {
            assertThat(word.x()).isBetween(0.0, (double) drawing.width());
            assertThat(word.y()).isBetween(0.0, (double) drawing.height());
        }
        strokes(chart, "line").forEach(line -> {
            for (var place : line.path().substring(1).split("[ML]", -1)) {
                var numbers = place.split(",", -1);
                assertThat(Double.parseDouble(numbers[0])).isBetween(0.0, (double) drawing.width());
                assertThat(Double.parseDouble(numbers[1])).isBetween(0.0, (double) drawing.height());
            }
        });
    }
}
