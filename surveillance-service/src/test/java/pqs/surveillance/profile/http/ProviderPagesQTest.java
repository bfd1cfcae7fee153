package pqs.surveillance.profile.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
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
    void publishedFiguresAreATableOfTwelveMonthsWithTheirSource() {
        attendanceFile.take("PAGE1", 14);

        given().get("/providers/PAGE1")
                .then()
                .statusCode(200)
                .body(containsString("Attendances, March 2016 to February 2017"))
                .body(containsString("Type 1: major department"))
                .body(containsString("1,234"))
                .body(containsString("90.0%"))
                .body(containsString("Open Government Licence v3.0"))
                .body(containsString("Page 1 of 2"))
                .body(containsString("?page=2"));
        given().get("/providers/PAGE1?page=99")
                .then()
                .statusCode(200)
                .body(containsString("Attendances, January 2016 to February 2016"))
                .body(containsString("Page 2 of 2"));
    }

    @Test
    void strangeQuestionsAreAnsweredCalmly() {
        for (var question : new String[] {
            "q=%00", "q=%25_!", "page=-5", "page=2147483647", "q=" + "x".repeat(3000), "q=%F0%9F%92%A9"
        }) {
            given().urlEncodingEnabled(false)
                    .get("/providers?" + question)
                    .then()
                    .statusCode(200);
        }
        given().get("/providers?page=two").then().statusCode(404);
        given().get("/flags?page=2147483647").then().statusCode(200);
    }

    @Test
    void nobodyByThatCodeIsNotFound() {
        given().get("/providers/NOBODY").then().statusCode(404).body(containsString("<h1"));
    }
}
