package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOperator;
import pqs.surveillance.testing.AsOtherCommissioner;
import pqs.surveillance.testing.AsProvider;

/** What people see of a flag, and who sees it. */
@QuarkusTest
@AsCommissioner
class FlagPagesQTest extends RaisedFlagSetting {

    @Test
    void thePageSaysWhatWasFoundOnWhatAndHow() {
        given().get("/flags/" + flag)
                .then()
                .statusCode(200)
                .body(containsString("3 concerns about Larkmoor Ultrasound (invented) became known within 30 days."))
                .body(containsString("1 September 2026 at 10:00"))
                .body(containsString("20 August 2026"))
                .body(containsString("Poor report"))
                .body(containsString("evidence, not a verdict"))
                .body(containsString("How often it would fire by chance has not been computed"))
                .body(containsString("three-concerns-in-30-days"))
                .body(containsString("Acknowledge this flag"))
                .body(containsString("/review/reviews/new?flag=" + flag));
    }

    @Test
    void theListShowsItAsWorkThatWaits() {
        given().queryParam("provider", provider)
                .get("/flags")
                .then()
                .statusCode(200)
                .body(containsString("/surveillance/flags/" + flag + "\""))
                .body(containsString("pqs-worklist__item--waiting"))
                .body(containsString("To take up"))
                .body(containsString("Waiting for less than a minute"))
                .body(containsString("<p>1 flag.</p>"));
        given().get("/api/flags").then().body("flags.flagId", hasItem(flag));
    }

    @Test
    void theListIsFilteredByStateAndProviderWithoutAScript() {
        given().get("/flags?state=acknowledged&provider=" + provider)
                .then()
                .statusCode(200)
                .body(not(containsString(flag)))
                .body(containsString("No flag is like this."))
                .body(containsString("href=\"/surveillance/flags?provider=" + provider + "\""))
                .body(containsString("href=\"/surveillance/flags?state=acknowledged\""))
                .body(containsString("<option value=\"acknowledged\" selected>"));
        acknowledge().statusCode(303);
        given().get("/flags?state=acknowledged&provider=" + provider)
                .then()
                .body(containsString(flag))
                .body(containsString("Acknowledged by DEMO-ICB1"))
                .body(containsString("Taken up after less than a minute"));
        given().get("/flags?state=open&provider=" + provider).then().body(not(containsString(flag)));
    }

    @Test
    void aFilterThatIsNoneFiltersNothing() {
        given().get("/flags?state=%25&provider=NOBODY")
                .then()
                .statusCode(200)
                .body(not(containsString("Shown are only")));
    }

    @Test
    void thePageTellsWhatHappenedInOrder() {
        acknowledge().statusCode(303);
        var page =
                given().get("/flags/" + flag).then().statusCode(200).extract().asString();
        var story = page.substring(page.indexOf("pqs-timeline"));
        assertThat(story.indexOf("became known")).isLessThan(story.indexOf("raised</h3>"));
        assertThat(story.indexOf("raised</h3>")).isLessThan(story.indexOf("Flag acknowledged"));
        assertThat(story).contains("by DEMO-ICB1").contains("datetime=\"2026-09-01T09:00:00Z\"");
    }

    @Test
    void concernsKnownSinceAreListedButAreNoEvidence() {
        var fourth = neighbours.report(provider, START.plusSeconds(4 * 3600));
        var reference = fourth.reference().value();
        await().until(() -> world.rows("select 1 from observation where provider_code = ?", provider)
                        .size()
                == 4);

        given().get("/flags/" + flag)
                .then()
                .statusCode(200)
                .body(containsString("Known since this flag was raised"))
                .body(containsString(reference));
        given().get("/api/flags/" + flag)
                .then()
                .body("concernsSince.reference", equalTo(List.of(reference)))
                .body("concernsSince.severity", equalTo(List.of("moderate")))
                .body("concernsSince.occurredOn", equalTo(List.of("2026-08-20")))
                .body("concernsSince.knownAt", equalTo(List.of("2026-09-01T13:00:00Z")));
        given().get("/api/flags/" + flag + "/evidence").then().body("concerns.reference", not(hasItem(reference)));
    }

    @Test
    void withNothingKnownSinceNoListIsShown() {
        given().get("/flags/" + flag).then().body(not(containsString("Known since this flag was raised")));
        given().get("/api/flags/" + flag).then().body("concernsSince", equalTo(List.of()));
    }

    @Test
    void aFlagIsFoundByItsNumberAndAnotherCommissionersIsNot() {
        var reference = world.rows("select reference from flag where flag_id = ?", UUID.fromString(flag))
                .getFirst();

        given().redirects()
                .follow(false)
                .get("/references/" + reference.toLowerCase(Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(303)
                .header("Location", equalTo("/surveillance/flags/" + flag));
        given().get("/api/references/" + reference).then().body("page", equalTo("/surveillance/flags/" + flag));
    }

    @Test
    @AsOtherCommissioner
    void anotherCommissionersFlagIsNotFoundByItsNumber() {
        var reference = world.rows("select reference from flag where flag_id = ?", UUID.fromString(flag))
                .getFirst();

        given().get("/api/references/" + reference).then().statusCode(404);
    }

    @Test
    void whoHasTheFlagAlreadyIsToldSo() {
        var tag = given().get("/api/flags/" + flag).header("ETag");

        given().header("If-None-Match", tag).get("/api/flags/" + flag).then().statusCode(304);
        acknowledge().statusCode(303);
        given().header("If-None-Match", tag).get("/api/flags/" + flag).then().statusCode(200);
    }

    @Test
    void replayShowsThatTheBytesAreIdentical() {
        var digest = world.rows("select evidence_digest from flag where flag_id = ?", UUID.fromString(flag));

        given().get("/flags/" + flag + "/replay")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Identical</h1>"))
                .body(containsString(digest.getFirst()));
    }

    @Test
    @AsOtherCommissioner
    void aCommissionerOfSomebodyElseLearnsNothing() {
        for (var address : List.of("/flags/", "/api/flags/")) {
            given().get(address + flag)
                    .then()
                    .statusCode(404)
                    .body(not(containsString(provider)))
                    .body(not(containsString("Larkmoor")));
        }
        given().get("/api/flags/" + flag + "/evidence").then().statusCode(404);
        given().contentType("application/json")
                .post("/api/flags/" + flag + "/replay")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .post("/api/flags/" + flag + "/acknowledgement")
                .then()
                .statusCode(404);
        acknowledge().statusCode(404);
        given().get("/flags").then().statusCode(200).body(not(containsString(flag)));
        given().get("/api/flags").then().body("flags.flagId", not(hasItem(flag)));
    }

    @Test
    @AsOperator
    void anOperatorHasNoPermissionForFlags() {
        given().get("/flags").then().statusCode(403);
        given().get("/api/flags/" + flag).then().statusCode(403);
    }

    @Test
    @AsProvider
    void theProviderItselfSeesAFriendlyHomePageAndNoFlags() {
        given().get("/").then().statusCode(200).body(containsString("There is nothing here for your role yet"));
        given().get("/flags/" + flag).then().statusCode(403);
    }

    @Test
    void aNumberThatIsNoneIsNotFound() {
        given().get("/flags/42").then().statusCode(404);
        given().get("/api/flags/42").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/flags/" + UUID.randomUUID()).then().statusCode(404);
    }
}
