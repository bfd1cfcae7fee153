package pqs.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void threeYearsAreMarkedByHalfYears() {
        assertThat(labels(months("2016-04", "2019-03")))
                .containsExactly("Jul 2016", "Jan 2017", "Jul 2017", "Jan 2018", "Jul 2018", "Jan 2019");
    }

    @Test
    void aFewMonthsAreMarkedEach() {
        assertThat(labels(months("2026-01", "2026-03"))).containsExactly("Jan 2026", "Feb 2026", "Mar 2026");
    }

    @Test
    void manyYearsAreMarkedByYearsAlone() {
        assertThat(labels(months("2015-01", "2027-12")))
                .containsExactly("2016", "2018", "2020", "2022", "2024", "2026");
        assertThat(labels(months("1948-07", "2026-07"))).containsExactly("1960", "1980", "2000", "2020");
    }

    @Test
    void oneMomentIsInTheMiddleAndMarked() {
        var one = months("2026-05", "2026-05");
        assertThat(labels(one)).containsExactly("May 2026");
        assertThat(one.scale(0, 100).at((double) LocalDate.parse("2026-05-01").toEpochDay()))
                .isEqualTo(50);
    }

    @Test
    void daysWithinAMonthAreMarkedByIt() {
        var days = new Times(List.of(LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-11")), false);
        assertThat(labels(days)).containsExactly("May 2026");
        assertThat(days.words(1)).isEqualTo("11 May 2026");
    }

    @Test
    void everyMonthHasItsPlace() {
        assertThat(months("2025-11", "2026-02").days())
                .extracting(LocalDate::toString)
                .containsExactly("2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01");
        assertThat(months("2025-11", "2026-02").words(2)).isEqualTo("January 2026");
    }

    @Test
    void timeRunsForward() {
        var day = LocalDate.parse("2026-05-04");
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(List.of(day, day), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(List.of(day, day.minusDays(1)), false));
    }

    private static Times months(String first, String last) {
        return Times.months(YearMonth.parse(first), YearMonth.parse(last));
    }

    private static List<String> labels(Times times) {
        return times.ticks().stream().map(Times.Tick::label).toList();
    }
}
