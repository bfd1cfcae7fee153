package pqs.surveillance.observation.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.observation.app.AttendancesAt;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOperator;
import pqs.surveillance.testing.World;

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
        var file = Files.readAllBytes(PUBLISHED);

        var first = importCsv(file)
                .statusCode(200)
                .body("rowsRead", equalTo(12765))
                .body("accepted", equalTo(12765))
                .body("unchanged", equalTo(0))
                .body("refused", empty())
                .extract();
        importCsv(file)
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(12765))
                .body("refused", empty());

        System.out.println("published figures imported in seconds: " + first.path("seconds"));
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
    }

    @Test
    void saysForEachRowWhatToMend() {
        var file = HEADER
                + "2017-03-01,TEST1,1,100,10,5\n"
                + "2017-03-01,TEST1,2,100,,5\n"
                + "2017-03-01,TEST1,other,100,101,5\n"
                + "March,TEST1,4,100,1,-5\n"
                + "2017-03-01,TEST1,1,100,10,5\n"
                + "2017-03-01,TEST1,1,101,10,5\n";

        importCsv(file)
                .statusCode(200)
                .body("rowsRead", equalTo(6))
                .body("accepted", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused.row", contains(3, 4, 5, 5, 5, 7))
                .body("refused.field", contains("breaches", "breaches", "period", "type", "admissions", "attendances"))
                .body(
                        "refused.code",
                        contains(
                                "missing",
                                "more-than-attendances",
                                "not-a-date",
                                "unknown",
                                "negative",
                                "contradicts"));
        importCsv(file).body("accepted", equalTo(0)).body("unchanged", equalTo(2));
    }

    @Test
    void aRestatementSupersedesAndBothStayKnownAsOfTheirTime() {
        importCsv(HEADER + "2017-03-01,TEST2,1,100,10,5\n").body("accepted", equalTo(1));
        importCsv(HEADER + "2017-03-01,TEST2,1,100,12,5\n").body("accepted", equalTo(1));

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
        importCsv(file).body("accepted", equalTo(2));

        assertThat(attendancesAt.figures("TEST3", YearMonth.of(2017, 3), Instant.parse("2017-05-01T00:00:00Z")))
                .contains(new AttendanceFigures(100, 10, 5));
        assertThat(attendancesAt.figures("TEST3", YearMonth.of(2017, 3), Instant.parse("2017-06-01T00:00:00Z")))
                .contains(new AttendanceFigures(100, 12, 5));
        assertThat(attendancesAt.figures("TEST3", YearMonth.of(2017, 3), Instant.parse("2017-04-01T00:00:00Z")))
                .isEmpty();
        assertThat(world.rows(
                        "select count(*) from observation where provider_code = 'TEST3' and supersedes is not null"))
                .containsExactly("3");
    }

    @Test
    void aFileThatIsNoTableChangesNothing() {
        importCsv(HEADER + "2017-03-01,TEST4,1,100,10,5\n2017-03-01,TEST4,1\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.code", contains("uneven"));
        importCsv("").statusCode(400);
        assertThat(world.rows("select 1 from observation where provider_code = 'TEST4'"))
                .isEmpty();
    }

    @Test
    @AsCommissioner
    void aCommissionerMayNotImport() {
        importCsv(HEADER).statusCode(403);
    }

    private static ValidatableResponse importCsv(String file) {
        return importCsv(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse importCsv(byte[] file) {
        return given().contentType("text/csv")
                .body(file)
                .post("/api/observations/imports")
                .then();
    }
}
