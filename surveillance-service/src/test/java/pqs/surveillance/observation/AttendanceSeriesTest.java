package pqs.surveillance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.observation.AttendanceSeries.Verdict;
import pqs.surveillance.provider.ProviderCode;

class AttendanceSeriesTest {

    private static final AttendanceKey MARCH =
            new AttendanceKey(new ProviderCode("RF4"), YearMonth.of(2017, 3), DepartmentType.MAJOR);
    private static final AttendanceKey APRIL =
            new AttendanceKey(new ProviderCode("RF4"), YearMonth.of(2017, 4), DepartmentType.MAJOR);
    private static final Instant THEN = Instant.parse("2017-04-13T09:30:00Z");
    private static final Instant LATER = Instant.parse("2017-05-11T09:30:00Z");
    private static final AttendanceFigures FIRST = new AttendanceFigures(100, 10, 5);
    private static final AttendanceFigures RESTATED = new AttendanceFigures(101, 12, 5);

    @Test
    void otherFiguresLaterAreARestatementAndTheEarlierOnesStayKnownAsOfThen() {
        var series = new AttendanceSeries(List.of(new AttendanceReturn(MARCH, FIRST, THEN)));

        assertThat(series.take(new AttendanceReturn(MARCH, RESTATED, LATER))).isEqualTo(Verdict.RESTATEMENT);

        assertThat(series.asKnownAt(MARCH, LATER)).contains(RESTATED);
        assertThat(series.asKnownAt(MARCH, LATER.minusNanos(1000))).contains(FIRST);
        assertThat(series.asKnownAt(MARCH, THEN.minusNanos(1000))).isEmpty();
    }

    @Test
    void theSameFiguresLaterAreNoNews() {
        var series = new AttendanceSeries(List.of(new AttendanceReturn(MARCH, FIRST, THEN)));

        assertThat(series.take(new AttendanceReturn(MARCH, FIRST, LATER))).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void otherFiguresAtTheSameMomentContradictAndChangeNothing() {
        var series = new AttendanceSeries(List.of(new AttendanceReturn(MARCH, FIRST, THEN)));

        assertThat(series.take(new AttendanceReturn(MARCH, RESTATED, THEN))).isEqualTo(Verdict.CONTRADICTION);
        assertThat(series.asKnownAt(MARCH, THEN)).contains(FIRST);
    }

    @Test
    void whatWasKnownEarlierMayBeRecordedLater() {
        var series = new AttendanceSeries(List.of(new AttendanceReturn(MARCH, RESTATED, LATER)));

        assertThat(series.take(new AttendanceReturn(MARCH, FIRST, THEN))).isEqualTo(Verdict.NEW);
        assertThat(series.asKnownAt(MARCH, LATER)).contains(RESTATED);
    }

    @Test
    void anotherMonthIsAnotherKey() {
        var series = new AttendanceSeries(List.of(new AttendanceReturn(MARCH, FIRST, THEN)));

        assertThat(series.take(new AttendanceReturn(APRIL, FIRST, THEN))).isEqualTo(Verdict.NEW);
    }
}
