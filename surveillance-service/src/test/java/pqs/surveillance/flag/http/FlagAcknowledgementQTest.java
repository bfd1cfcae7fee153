package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsQualityOfficer;
import pqs.testsupport.Contracts;

/** Taking a flag up: who may, what is shown and told of it, and that it is done once. */
@QuarkusTest
@AsCommissioner
class FlagAcknowledgementQTest extends RaisedFlagSetting {

    @Test
    void acknowledgingIsShownToldAndPossibleOnce() {
        acknowledge().statusCode(303).header("Location", equalTo("/surveillance/flags/" + flag + "?acknowledged=true"));

        given().get("/flags/" + flag + "?acknowledged=true")
                .then()
                .statusCode(200)
                .body(containsString("You have taken this flag up"))
                .body(containsString(", by DEMO-ICB1"))
                .body(not(containsString("commissioner-1 of")))
                .body(not(containsString("Acknowledge this flag")));
        var events = world.events("flag-acknowledged", provider);
        assertThat(events).hasSize(1);
        Contracts.of("surveillance-service", "flag-acknowledged", 1).requireValid(events.getFirst());

        acknowledge()
                .statusCode(409)
                .body(containsString("<title>Error: "))
                .body(containsString("Someone at DEMO-ICB1 has acknowledged this flag already"));
        given().contentType("application/json")
                .post("/api/flags/" + flag + "/acknowledgement")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:already-acknowledged"));
        assertThat(world.events("flag-acknowledged", provider)).hasSize(1);
    }

    @Test
    void anAcknowledgementSentTwiceUnderItsKeyIsAnsweredTheSame() {
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", "acknowledge-" + flag)
                    .contentType("application/json")
                    .post("/api/flags/" + flag + "/acknowledgement")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("acknowledged"));
        }
        assertThat(world.events("flag-acknowledged", provider)).hasSize(1);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/flags/" + flag + "/acknowledgement")
                .then()
                .statusCode(400);
        assertThat(world.rows("select state from flag where flag_id = ?", UUID.fromString(flag)))
                .containsExactly("raised");
    }

    @Test
    @AsQualityOfficer
    void aQualityOfficerMayTakeItUpButOpensNoReview() {
        given().get("/flags/" + flag)
                .then()
                .statusCode(200)
                .body(containsString("Acknowledge this flag"))
                .body(not(containsString("/review/reviews/new")));
    }
}
