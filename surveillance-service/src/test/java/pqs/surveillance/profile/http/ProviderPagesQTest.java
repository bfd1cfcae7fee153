package pqs.surveillance.profile.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOtherCommissioner;
import pqs.surveillance.testing.AttendanceFile;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** Looking up providers and reading all that is held about one. */
@QuarkusTest
@AsCommissioner
class ProviderPagesQTest {

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    @Inject
    AttendanceFile attendanceFile;

    @Test
    void aProviderIsFoundByPartOfItsCode() {
        var provider = world.newProvider();

        given().queryParam("q", provider.toLowerCase(java.util.Locale.ROOT))
                .get("/providers")
                .then()
                .statusCode(200)
                .body(containsString("/surveillance/providers/" + provider + "\""))
                .body(containsString("Invented"));
        given().queryParam("q", "<script>alert(1)</script>")
                .get("/providers")
                .then()
                .statusCode(200)
                .body(containsString("No provider on the register"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void itsCommissionerSeesSitesConcernsAndFlags() {
        var provider = world.newProvider();
        neighbours.report(provider, Instant.parse("2026-09-01T09:00:00Z"));
        neighbours.report(provider, Instant.parse("2026-09-02T09:00:00Z"));
        await().until(() -> world.rows("select 1 from observation where provider_code = ?", provider)
                        .size()
                == 2);

        given().get("/providers/" + provider)
                .then()
                .statusCode(200)
                .body(containsString("Larkmoor Health Centre (invented)"))
                .body(containsString("Concerns known now"))
                .body(containsString("No flag has been raised on this provider."));
    }

    @Test
    @AsOtherCommissioner
    void aCommissionerOfSomebodyElseSeesNoConcerns() {
        var provider = world.newProvider();

        given().get("/providers/" + provider)
                .then()
                .statusCode(200)
                .body(not(containsString("Concerns known now")))
                .body(containsString("Yours is not on record as one of them"));
    }

    @Test
    void publishedFiguresAreChartsWithTableAndSource() {
        attendanceFile.take("PAGE1", 14);

        given().get("/providers/PAGE1")
                .then()
                .statusCode(200)
                .body(containsString("1,234 people came in February 2017, 1,234 a year before"))
                .body(containsString("10.0% waited over four hours in February 2017, 10.0% a year before"))
                .body(containsString("56 emergency admissions in February 2017"))
                .body(containsString("role=\"img\""))
                .body(containsString(
                        "Line chart, January 2016 to February 2017. Type 1: major department: lowest 1,234"))
                .body(containsString("View as table"))
                .body(containsString("No flag is raised on it here"))
                .body(containsString("nhs-england-ae-2019"))
                .body(containsString("Open Government Licence v3.0"))
                .body(containsString("/surveillance/providers/PAGE1/attendances.csv\""))
                .body(not(containsString("style=")));
    }

    @Test
    void theFiguresComeAsCsvThatNamesTheirSource() {
        attendanceFile.take("CSV1", 2);

        var csv = given().get("/providers/CSV1/attendances.csv")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"attendances-CSV1.csv\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asString();
        assertThat(csv.split("\r\n"))
                .hasSize(3)
                .startsWith(
                        "\"period\",\"org_code\",\"type\",\"attendances\",\"breaches\",\"admissions\",\"known_at\",\"source\",\"licence\"")
                .satisfies(lines -> assertThat(lines[1])
                        .startsWith("\"2016-01-01\",\"CSV1\",\"1\",\"1234\",\"123\",\"56\",\"")
                        .endsWith("\"nhs-england-ae-2019\",\"Open Government Licence v3.0\""));
        given().get("/providers/NOBODY/attendances.csv").then().statusCode(404);
    }

    @Test
    void anEarlierDayShowsWhatWasKnownThen() {
        attendanceFile.take("THEN1", 2);

        given().queryParam("asKnownOn-day", "1")
                .queryParam("asKnownOn-month", "2")
                .queryParam("asKnownOn-year", "2016")
                .get("/providers/THEN1")
                .then()
                .statusCode(200)
                .body(containsString("No published figures of this provider were known on 1 February 2016 at 23:59"));
        given().get("/providers/THEN1/attendances.csv?asKnownOn=2016-02-01")
                .then()
                .statusCode(200)
                .body(not(containsString("THEN1")));
        given().get("/providers/THEN1?asKnownOn-day=31&asKnownOn-month=2&asKnownOn-year=2016")
                .then()
                .statusCode(200)
                .body(containsString("<title>Error: "))
                .body(containsString("Enter a day, such as 27 3 2026"))
                .body(containsString("1,234 people came"));
        given().get("/providers/THEN1/attendances.csv?asKnownOn=never").then().statusCode(400);
    }

    @Test
    void strangeQuestionsAreAnsweredCalmly() {
        for (var question : new String[] {"q=%25_!", "q=" + "x".repeat(3000), "q=%F0%9F%92%A9"}) {
            given().urlEncodingEnabled(false)
                    .get("/providers?" + question)
                    .then()
                    .statusCode(200);
        }
        for (var address :
                new String[] {"/providers?size=0", "/providers?cursor=two", "/flags?cursor=AAAAAAAAAAAAAAAA"}) {
            given().get(address).then().statusCode(400).body(containsString("There is no such page of this list"));
        }
    }

    @Test
    void nobodyByThatCodeIsNotFound() {
        given().get("/providers/NOBODY").then().statusCode(404).body(containsString("<h1"));
    }
}
