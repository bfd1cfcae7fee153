package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOtherCommissioner;
import pqs.surveillance.testing.AsProvider;
import pqs.surveillance.testing.AsQualityOfficer;

/** Who changes the deadline of a flag, what is refused, and how its pages say so. */
@QuarkusTest
@AsCommissioner
class FlagDeadlineChangeQTest extends RaisedFlagSetting {

    private static final Map<String, Object> PAUSE = Map.of("reason", "the records office is flooded");

    @Test
    void whoHasNotSeenTheLatestChangesNothing() {
        send("pauses", "\"1\"", PAUSE).statusCode(200);
        send("extensions", "\"1\"", Map.of("workingHours", 8, "reason", "the lead is ill"))
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("type", equalTo("urn:pqs:problem:deadline-changed"));
        send("pauses", null, PAUSE).statusCode(428);
        send("pauses", "\"2\"", PAUSE).statusCode(409).body("type", equalTo("urn:pqs:problem:paused-already"));
        send("extensions", "\"2\"", Map.of("workingHours", 8, "reason", "the lead is ill"))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:paused"));
    }

    @Test
    void wrongWordsAndNumbersAreNamedWithTheirRemedy() {
        send("pauses", "\"1\"", Map.of("reason", " ")).statusCode(400).body("errors.field", hasItem("reason"));
        send("pauses", "\"1\"", Map.of("reason", "about 999 000 0018")).statusCode(400);
        send("pauses", "\"1\"", Map.of("reason", "x".repeat(201))).statusCode(400);
        send("extensions", "\"1\"", Map.of("workingHours", 0, "reason", "r")).statusCode(400);
        send("extensions", "\"1\"", Map.of("reason", "r")).statusCode(400);
        send("extensions", "\"1\"", Map.of("workingHours", 8, "until", "2026-12-01", "reason", "r"))
                .statusCode(400);
        send("extensions", "\"1\"", Map.of("until", "31 December", "reason", "r"))
                .statusCode(400)
                .body("errors.field", hasItem("until"));
        send("extensions", "\"1\"", Map.of("until", "2015-01-02", "reason", "r"))
                .statusCode(400)
                .body("errors.code", hasItem("not-later"));
        assertThat(world.rows("select count(*) from flag_deadline_fact where flag_id = ?::uuid", flag))
                .containsExactly("0");
    }

    @Test
    void whatHasFiredCanNeitherBePausedNorExtended() {
        letTimePass(flag);
        await().until(() -> !world.events("flag-overdue", provider).isEmpty());

        send("pauses", "\"1\"", PAUSE).statusCode(409).body("type", equalTo("urn:pqs:problem:overdue"));
        send("extensions", "\"1\"", Map.of("workingHours", 8, "reason", "r")).statusCode(409);
        given().get("/flags/" + flag)
                .then()
                .body(containsString("Became overdue: nobody had taken it up in time"))
                .body(not(containsString("/deadline/extend")));
    }

    @Test
    void whereSevereHarmWasReportedTheTimeNeitherStandsStillNorGrows() {
        provider = world.newProvider();
        flag = raisedOn(provider, "severe");

        send("pauses", "\"1\"", PAUSE).statusCode(409).body("type", equalTo("urn:pqs:problem:severe-harm"));
        send("extensions", "\"1\"", Map.of("workingHours", 8, "reason", "the lead is ill"))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:severe-harm"));
        given().get("/flags/" + flag)
                .then()
                .statusCode(200)
                .body(containsString("the time to take this flag up can be neither paused nor extended"))
                .body(not(containsString("/deadline/extend")));
        given().get("/flags?state=open&provider=" + provider).then().body(containsString("Severe harm reported"));
    }

    @Test
    void severeHarmThatBecomesKnownWhileAFlagWaitsEndsAllMovingOfItsTime() {
        send("pauses", "\"1\"", PAUSE).statusCode(200);
        neighbours.report(provider, Instant.parse("2026-09-01T12:00:00Z"), "severe");

        await().untilAsserted(() -> given().get("/flags?state=open&provider=" + provider)
                .then()
                .body(containsString("Severe harm reported")));
        send("resumption", "\"2\"", null).statusCode(200);
        send("pauses", "\"3\"", PAUSE).statusCode(409).body("type", equalTo("urn:pqs:problem:severe-harm"));
        given().get("/flags/" + flag).then().body(containsString("Severe harm was reported, so the time"));
    }

    @Test
    @AsQualityOfficer
    void byPageWithAConfirmationThatSaysTheNewDate() {
        given().get("/flags/" + flag).then().body(containsString("/surveillance/flags/" + flag + "/deadline/extend"));
        given().get("/flags/" + flag + "/deadline/extend")
                .then()
                .statusCode(200)
                .body(containsString("name=\"version\" value=\"1\""))
                .body(containsString("24 working hours, read as"));
        post("extend", Map.of("version", "1", "workingHours", "", "reason", ""))
                .statusCode(400)
                .body(containsString("<title>Error: "))
                .body(containsString("and not both"));
        post("extend", Map.of("version", "1", "workingHours", "16", "reason", "the lead is <ill>"))
                .statusCode(303)
                .header("Location", equalTo("/surveillance/flags/" + flag + "?deadline=extended"));
        given().get("/flags/" + flag + "?deadline=extended")
                .then()
                .body(containsString("Extended. This flag must be taken up by "))
                .body(containsString("extended by 16 working hours"))
                .body(containsString("the lead is &lt;ill&gt;"));
        given().get("/flags/" + flag + "?deadline=paused").then().body(not(containsString("Paused. This flag")));

        post("pause", Map.of("version", "2", "reason", "the records office is flooded"))
                .statusCode(303);
        given().get("/flags/" + flag + "?deadline=paused")
                .then()
                .body(
                        containsString(
                                "Paused. This flag has no date until somebody resumes it, or until the pause ends by itself on "))
                .body(containsString(" at most, because: the records office is flooded"))
                .body(containsString("/deadline/resume"));
        given().get("/flags/" + flag + "/deadline/resume").then().statusCode(200);
        post("resume", Map.of("version", "2"))
                .statusCode(412)
                .body(containsString("Somebody else has changed this deadline"))
                .body(containsString("name=\"version\" value=\"3\""));
        post("resume", Map.of("version", "3")).statusCode(303);
        given().get("/flags/" + flag + "?deadline=resumed")
                .then()
                .body(containsString("Resumed. This flag must be taken up by "));
    }

    @Test
    @AsOtherCommissioner
    void whoMayNotSeeTheFlagFindsNoDeadline() {
        given().get("/api/flags/" + flag + "/deadline").then().statusCode(404);
        send("pauses", "\"1\"", PAUSE).statusCode(404);
        send("resumption", "\"1\"", null).statusCode(404);
        send("extensions", "\"1\"", Map.of("workingHours", 8, "reason", "the lead is ill"))
                .statusCode(404);
        given().get("/flags/" + flag + "/deadline/pause").then().statusCode(404);
        post("pause", Map.of("version", "1", "reason", "reason")).statusCode(404);
    }

    @Test
    @AsProvider
    void whoMayNotTakeFlagsUpGivesNoTime() {
        send("pauses", "\"1\"", PAUSE).statusCode(403);
        post("pause", Map.of("version", "1", "reason", "reason")).statusCode(403);
    }
}
