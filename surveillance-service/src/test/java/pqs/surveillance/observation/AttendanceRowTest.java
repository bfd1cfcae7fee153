package pqs.surveillance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;
import pqs.surveillance.provider.ProviderCode;

class AttendanceRowTest {

    private static final Instant NOW = Instant.parse("2026-09-21T08:00:00Z");

    @Test
    void readsAPublishedRow() {
        var parsed = parse("2017-03-01", "rf4", "other", "2850", "6", "0", "");

        var key = new AttendanceKey(new ProviderCode("RF4"), YearMonth.of(2017, 3), DepartmentType.OTHER);
        assertThat(parsed)
                .isEqualTo(new Reading.Good<>(new AttendanceReturn(key, new AttendanceFigures(2850, 6, 0), NOW)));
        assertThat(key.sourceRef()).isEqualTo("RF4/2017-03/other");
    }

    @Test
    void takesTheMomentOfKnowledgeFromTheRowWhereItHasOne() {
        var parsed = parse("2017-03-01", "RF4", "1", "1", "0", "0", "2017-04-13T09:30:00Z");

        assertThat(((Reading.Good<AttendanceReturn>) parsed).value().knownAt())
                .isEqualTo(Instant.parse("2017-04-13T09:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',         RF4, 1,     10, 1, 0, '',                   period,      not-a-date",
        "01/03/2017, RF4, 1,     10, 1, 0, '',                   period,      not-a-date",
        "2017-02-29, RF4, 1,     10, 1, 0, '',                   period,      not-a-date",
        "2017-03-02, RF4, 1,     10, 1, 0, '',                   period,      not-a-month",
        "2026-10-01, RF4, 1,     10, 1, 0, '',                   period,      in-the-future",
        "2017-03-01, '',  1,     10, 1, 0, '',                   org_code,    not-a-code",
        "2017-03-01, 'R F4', 1,  10, 1, 0, '',                   org_code,    not-a-code",
        "2017-03-01, RF4, 3,     10, 1, 0, '',                   type,        unknown",
        "2017-03-01, RF4, Other, 10, 1, 0, '',                   type,        unknown",
        "2017-03-01, RF4, 1,     '', 1, 0, '',                   attendances, missing",
        "2017-03-01, RF4, 1,     10, NA, 0, '',                  breaches,    not-a-number",
        "2017-03-01, RF4, 1,     10, 1, -1, '',                  admissions,  negative",
        "2017-03-01, RF4, 1,     '1,000', 1, 0, '',              attendances, not-a-number",
        "2017-03-01, RF4, 1,     1234567890, 1, 0, '',           attendances, not-a-number",
        "2017-03-01, RF4, 1,     10, 11, 0, '',                  breaches,    more-than-attendances",
        "2017-03-01, RF4, 1,     10, 1, 0, yesterday,            known_at,    not-a-moment",
        "2017-03-01, RF4, 1,     10, 1, 0, 2026-09-21T08:00:01Z, known_at,    in-the-future",
    })
    void refusesWhatCannotBeRightAndNamesTheColumn(
            String period,
            String code,
            String type,
            String attendances,
            String breaches,
            String admissions,
            String knownAt,
            String column,
            String fault) {
        var parsed = parse(period, code, type, attendances, breaches, admissions, knownAt);

        assertThat(faults(parsed))
                .extracting(Fault::field, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, fault));
    }

    @Test
    void namesEveryFaultOfARow() {
        var parsed = parse("soon", "", "9", "", "-1", "x", "");

        assertThat(faults(parsed))
                .extracting(Fault::field)
                .containsExactly("period", "org_code", "type", "attendances", "breaches", "admissions");
    }

    private static List<Fault> faults(Reading<AttendanceReturn> parsed) {
        return ((Reading.Bad<AttendanceReturn>) parsed).faults();
    }

    private static Reading<AttendanceReturn> parse(
            String period,
            String code,
            String type,
            String attendances,
            String breaches,
            String admissions,
            String knownAt) {
        var cells = Map.of(
                "period", period,
                "org_code", code,
                "type", type,
                "attendances", attendances,
                "breaches", breaches,
                "admissions", admissions,
                "known_at", knownAt);
        return AttendanceRow.parse(new Row(17, cells), NOW);
    }
}
