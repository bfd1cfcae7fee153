package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;

/** Giving more time to take a flag up. */
@QuarkusTest
@AsCommissioner
class FlagExtensionQTest extends RaisedFlagSetting {

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

    private ValidatableResponse keyed(String key, Map<String, Object> body) {
        return given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/flags/" + flag + "/deadline/extensions")
                .then();
    }
}
