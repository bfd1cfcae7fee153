package pqs.surveillance.observation.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOperator;
import pqs.surveillance.testing.Imports;
import pqs.surveillance.testing.World;

/** Published figures by the import mechanism, the whole real file among them. */
@QuarkusTest
@AsOperator
class AttendanceImportQTest {

    private static final String HEADER = "period,org_code,type,attendances,breaches,admissions\n";
    private static final Path PUBLISHED = Path.of("../deploy/local/data/nhs/ae_attendances.csv");

    @Inject
    World world;

    @Inject
    AttendancesAt attendancesAt;

    @Test
    void takesAllPublishedFiguresAndAgainWithoutChange() throws IOException {
        var file = Files.readString(PUBLISHED);

        var first = Imports.send("attendances", file);
        assertThat(first.getLong("rowsRead")).isEqualTo(12_765);
        assertThat(first.getLong("rowsNew")).isEqualTo(12_765);
        var again = Imports.send("attendances", file);
        assertThat(again.getLong("rowsUnchanged")).isEqualTo(12_765);
        System.out.printf(
                "A&E figures: first %d rows/s, again %d rows/s%n",
                first.getLong("rowsPerSecond"), again.getLong("rowsPerSecond"));

        assertThat(
                        world.rows(
                                "select measure, count(*), count(exposure) from observation"
                                        + " where source_ref not like 'TEST%' and measure <> 'concern' group by measure order by measure"))
                .containsExactly(
                        "ae-attendances|12765|0",
                        "ae-emergency-admissions|12765|0",
                        "ae-four-hour-breaches|12765|12765");
        assertThat(
                        world.rows(
                                "select count(*) from provider where code in"
                                        + " (select provider_code from observation where source_ref not like 'TEST%' and measure <> 'concern')"))
                .containsExactly("274");
        assertThat(world.events("provider-changed", "NLX24")).hasSize(1);
        assertThat(world.rows(
                        "select count(distinct o.known_at), bool_and(o.known_at = f.received_at), bool_or(o.known_at::date = o.occurred_on)"
                                + " from observation o, import_file f where f.import_id = ?::uuid and o.source_ref not like 'TEST%' and o.measure <> 'concern'",
                        first.getString("importId")))
                .as("known since the import, never since the month")
                .containsExactly("1|t|f");
        assertThat(world.rows("select count(*) from flag where provider_code not like '%-%'"))
                .as("flags on real organisations")
                .containsExactly("0");
    }

    @Test
    void saysForEachRowWhatToMend() {
        var file = HEADER
                + "2017-03-01,TEST1,1,100,10,5\n"
                + "2017-03-01,TEST1,2,100,,5\n"
                + "2017-03-01,TEST1,other,100,101,5\n"
                + "March,TEST1,4,100,1,-5\n"
                + "2017-03-01,TEST1,1,101,10,5\n"
                + "2017-03-01,TEST1,1\n";

        var status = Imports.send("attendances", file);
        assertThat(status.getLong("rowsRead")).isEqualTo(6);
        assertThat(status.getLong("rowsNew")).isEqualTo(1);
        assertThat(status.<Integer>getList("refused.line")).containsExactly(3, 4, 5, 5, 5, 6, 7);
        assertThat(status.<String>getList("refused.field"))
                .containsExactly("breaches", "breaches", "period", "type", "admissions", "row", "row");
        assertThat(status.<String>getList("refused.code"))
                .containsExactly(
                        "missing",
                        "more-than-attendances",
                        "not-a-date",
                        "unknown",
                        "negative",
                        "repeated",
                        "wrong-column-count");
        assertThat(Imports.send("attendances", file).getLong("rowsUnchanged")).isEqualTo(1);
    }

    @Test
    void aRestatementSupersedesAndBothStayKnownAsOfTheirTime() {
        Imports.send("attendances", HEADER + "2017-03-01,TEST2,1,100,10,5\n");
        var status = Imports.send("attendances", HEADER + "2017-03-01,TEST2,1,100,12,5\n");

        assertThat(status.getLong("rowsChanged")).isEqualTo(1);
        assertThat(status.getString("changed[0].message"))
                .isEqualTo(
                        "TEST2/2017-03/1: 100 attendances, 10 over four hours, 5 admissions, now 100 attendances, 12 over"
                                + " four hours, 5 admissions");
        assertThat(world.rows("""
                        select late.measure, late.count, early.count from observation late
                        join observation early on early.observation_id = late.supersedes
                        where late.provider_code = 'TEST2' order by late.measure"""))
                .containsExactly(
                        "ae-attendances|100|100", "ae-emergency-admissions|5|5", "ae-four-hour-breaches|12|10");
        assertThat(world.rows("select count(*) from observation where provider_code = 'TEST2'"))
                .containsExactly("6");
    }

    @Test
    void figuresAreReadAsTheyWereKnownAtAMoment() {
        var file = HEADER.strip() + ",known_at\n"
                + "2017-03-01,TEST3,1,100,10,5,2017-04-13T09:30:00Z\n"
                + "2017-03-01,TEST3,1,100,12,5,2017-05-11T09:30:00Z\n";
        var status = Imports.send("attendances", file);
        assertThat(status.getLong("rowsNew")).isEqualTo(1);
        assertThat(status.getLong("rowsChanged")).isEqualTo(1);

        assertThat(attendancesAt.figures("TEST3", YearMonth.of(2017, 3), Instant.parse("2017-05-01T00:00:00Z")))
                .contains(new AttendanceFigures(100, 10, 5));
        assertThat(attendancesAt.figures("TEST3", YearMonth.of(2017, 3), Instant.parse("2017-06-01T00:00:00Z")))
                .contains(new AttendanceFigures(100, 12, 5));
        assertThat(attendancesAt.figures("TEST3", YearMonth.of(2017, 3), Instant.parse("2017-04-01T00:00:00Z")))
                .isEmpty();
        assertThat(world.rows(
                        "select count(*) from observation where provider_code = 'TEST3' and supersedes is not null"))
                .containsExactly("3");

        var contrary = Imports.send("attendances", file.replace(",12,5", ",13,5"));
        assertThat(contrary.<String>getList("refused.code")).containsExactly("contradicts");
    }

    @Test
    @AsCommissioner
    void aCommissionerMayNotImport() {
        given().contentType("text/csv")
                .body(HEADER)
                .post("/api/imports/attendances")
                .then()
                .statusCode(403);
    }
}
