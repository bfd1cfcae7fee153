package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;

/** Pausing and resuming the time there is to take a flag up. */
@QuarkusTest
@AsCommissioner
class FlagPauseQTest extends RaisedFlagSetting {

    private static final Map<String, Object> PAUSE = Map.of("reason", "the records office is flooded");

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
        letTimePass(flag);
        letAnotherFlagBecomeOverdue();
        assertThat(world.events("flag-overdue", provider)).isEmpty();

        // Paused since before it started, so that all the time was paused: it would not be over yet.
        send("resumption", "\"2\"", null)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("running"))
                .body("decisions.kind", equalTo(List.of("paused", "resumed")));
        letTimePass(flag);
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
    void aPauseWhoseTimeIsUpEndsByItselfAndNotByWhoComesLater() {
        send("pauses", "\"1\"", PAUSE).statusCode(200);
        world.rows(
                "update flag_deadline_fact set due_at = now() - interval '1 hour' where flag_id = ?::uuid returning 1",
                flag);

        send("resumption", "\"2\"", null).statusCode(409).body("type", equalTo("urn:pqs:problem:pause-ends"));
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
}
