package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOtherCommissioner;
import pqs.surveillance.testing.AsProvider;
import pqs.surveillance.testing.AsQualityOfficer;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** Pausing, resuming and extending the time there is to take a flag up: by page and by API. */
@QuarkusTest
@AsCommissioner
class FlagDeadlineChangeQTest {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Map<String, Object> PAUSE = Map.of("reason", "the records office is flooded");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    private String provider = "";
    private String flag = "";

    @BeforeEach
    void aFlagIsRaised() {
        provider = world.newProvider();
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(provider, START.plusSeconds(3600L * hour));
        }
        await().until(() -> !world.rows("select flag_id from flag where provider_code = ?", provider)
                .isEmpty());
        flag = world.rows("select flag_id from flag where provider_code = ?", provider)
                .getFirst();
    }

    @Test
    void whatIsPausedDoesNotFireAndWhatIsResumedDoes() {
        send("pauses", "\"1\"", PAUSE)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("paused"))
                .body("dueAt", nullValue())
                .body("words", containsString("because: the records office is flooded"))
                .body("decisions", hasSize(1))
                .body("decisions[0].organisationCode", equalTo("DEMO-ICB1"));
        given().get("/flags?state=open&provider=" + provider)
                .then()
                .statusCode(200)
                .body(containsString(", time to take it up paused"));
        letTimePass();
        letAnotherFlagBecomeOverdue();
        assertThat(world.events("flag-overdue", provider)).isEmpty();

        // Paused since before it started, so that all the time was paused: it would not be over yet.
        send("resumption", "\"2\"", null)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("running"))
                .body("decisions.kind", equalTo(List.of("paused", "resumed")));
        letTimePass();
        await().until(() -> !world.events("flag-overdue", provider).isEmpty());
        assertThat(world.rows("select kind from flag_deadline_fact where flag_id = ?::uuid order by number", flag))
                .containsExactly("paused", "resumed");
    }

    @Test
    void aPauseThatEverybodyForgotEndsByItself() {
        send("pauses", "\"1\"", PAUSE).statusCode(200).body("decisions[0].pausedUntil", notNullValue());

        letTimePass(flag + "/1");

        await().untilAsserted(() -> given().get("/api/flags/" + flag + "/deadline")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("running"))
                .body("decisions.kind", equalTo(List.of("paused", "resumed")))
                .body("decisions[1].organisationCode", equalTo("")));
        given().get("/flags/" + flag).then().body(containsString("The pause ended by itself. Time to take it up runs"));
        assertThat(world.rows(
                        "select action, service_scope from audit_entry where subject_id = ? and action = 'flag.deadline-resumed'",
                        flag))
                .containsExactly("flag.deadline-resumed|surveillance.deadlines");
    }

    @Test
    void whatSomebodyResumedIsNotResumedAgainAndASecondPauseHasItsOwnEnd() {
        send("pauses", "\"1\"", PAUSE).statusCode(200);
        send("resumption", "\"2\"", null).statusCode(200);
        send("pauses", "\"3\"", PAUSE).statusCode(200);

        letTimePass(flag + "/1");
        letAnotherFlagBecomeOverdue();

        given().get("/api/flags/" + flag + "/deadline")
                .then()
                .header("ETag", "\"4\"")
                .body("state", equalTo("paused"));
        assertThat(world.rows(
                        "select subject from deadline where name = 'end-of-flag-pause' and subject like ? order by 1",
                        flag + "/%"))
                .containsExactly(flag + "/1", flag + "/3");
    }

    @Test
    void anExtensionMovesTheEndAndSaysWhy() {
        var before = Instant.parse(given().get("/api/flags/" + flag + "/deadline")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .path("dueAt"));

        var after = Instant.parse(send("extensions", "\"1\"", Map.of("workingHours", 16, "reason", "the lead is ill"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("words", containsString("extended by 16 working hours, read as hours of the clock"))
                .body("decisions[0].reason", equalTo("the lead is ill"))
                .extract()
                .path("dueAt"));

        assertThat(after).isAfterOrEqualTo(before.plusSeconds(16 * 3600));
        assertThat(world.rows(
                        "select due_at = ?::timestamptz from deadline_level where subject = ?", after.toString(), flag))
                .containsExactly("t");
        given().get("/flags/" + flag)
                .then()
                .body(allOf(
                        containsString("Time to take it up extended to "), containsString("because: the lead is ill")));
        assertThat(world.rows(
                        "select action, reason from audit_entry where subject_id = ? and action like 'flag.deadline-%'",
                        flag))
                .containsExactly("flag.deadline-extended|the lead is ill");
    }

    @Test
    void theSameRequestSentTwiceExtendsOnce() {
        var body = Map.<String, Object>of("workingHours", 8, "reason", "the lead is ill");
        var first = keyed("extension-" + flag, body).statusCode(200).extract().asString();
        var second = keyed("extension-" + flag, body).statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(world.rows("select count(*) from deadline_extension where subject = ?", flag))
                .containsExactly("1");
        keyed("extension-" + flag, Map.of("workingHours", 9, "reason", "the lead is ill"))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:key-used"));
    }

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
        letTimePass();
        await().until(() -> !world.events("flag-overdue", provider).isEmpty());

        send("pauses", "\"1\"", PAUSE).statusCode(409).body("type", equalTo("urn:pqs:problem:overdue"));
        send("extensions", "\"1\"", Map.of("workingHours", 8, "reason", "r")).statusCode(409);
        given().get("/flags/" + flag)
                .then()
                .body(containsString("Became overdue: nobody had taken it up in time"))
                .body(not(containsString("/deadline/extend")));
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

    private ValidatableResponse send(String what, @Nullable String ifMatch, @Nullable Map<String, Object> body) {
        var request = given().contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/flags/" + flag + "/deadline/" + what).then();
    }

    private ValidatableResponse keyed(String key, Map<String, Object> body) {
        return given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/flags/" + flag + "/deadline/extensions")
                .then();
    }

    private ValidatableResponse post(String what, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParams(fields)
                .post("/flags/" + flag + "/deadline/" + what)
                .then();
    }

    /** As if all that has happened so far had happened twenty days earlier. */
    private void letTimePass() {
        letTimePass(flag);
    }

    private void letTimePass(String of) {
        world.rows(
                "update deadline set started_at = started_at - interval '20 days', paused_at = paused_at - interval '20 days' where subject = ? returning 1",
                of);
        world.rows("update deadline_level set due_at = due_at - interval '20 days' where subject = ? returning 1", of);
    }

    private void letAnotherFlagBecomeOverdue() {
        var other = world.newProvider();
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(other, START.plusSeconds(3600L * hour));
        }
        await().until(() -> !world.rows("select flag_id from flag where provider_code = ?", other)
                .isEmpty());
        letTimePass(world.rows("select flag_id from flag where provider_code = ?", other)
                .getFirst());
        await().until(() -> !world.events("flag-overdue", other).isEmpty());
    }
}
