package pqs.intake.alert.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.PlantedAlert;
import pqs.intake.World;

/** A provider tells a practice; the practice answers; its commissioner reads along; nobody else learns of it. */
@QuarkusTest
class AlertQTest {

    private static final String WORDS = "Three referrals named no side of the body.";

    @Inject
    World world;

    @Inject
    PlantedAlert planted;

    @BeforeEach
    void setUp() {
        world.setUp();
    }

    @Test
    @TestSecurity(
            user = "provider-alerts",
            roles = "provider-representative",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-AQP1"))
    void aProviderTellsAPracticeOnThePageAndSendingItTwiceIsOneAlert() {
        var form = PageVisit.open("/alerts/new", "/alerts")
                .with(Map.of(
                        "practice", "DEMO-GP1",
                        "category", "incomplete-referral",
                        "happenedOn-day", "14",
                        "happenedOn-month", "9",
                        "happenedOn-year", "2024",
                        "words", WORDS));

        var sent = form.post();
        var again = form.post();

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(sent.header("Location"));
        var other = form.with("words", "Another thing altogether happened.").post();
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.asString()).contains("has already been used for another alert");
        given().get(sent.header("Location").replaceFirst("^.*/intake", ""))
                .then()
                .statusCode(200)
                .body(containsString(WORDS), containsString("To be answered"), not(containsString("Answer it")));
    }

    @Test
    @TestSecurity(
            user = "provider-alerts",
            roles = "provider-representative",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-AQP1"))
    void aFormThatIsWrongComesBackWithWhatWasTypedAndSaysAllThatIsWrong() {
        var refused = PageVisit.open("/alerts/new", "/alerts")
                .with("words", "It is about Mrs Jane Brown.")
                .post();

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("Error: Tell a practice", "It is about Mrs Jane Brown.", "Take it out, or keep your words")
                .contains("Choose what it is about.", "Give the date on which it happened.");
    }

    @Test
    @TestSecurity(
            user = "gp-alerts",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void thePracticeAnswersOnce() {
        var id = planted.raise("answer-once", WORDS);

        given().contentType("application/json")
                .body(Map.of("answer", "Our form asks for the side now."))
                .post("/api/alerts/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("alert.status", equalTo("answered"), "answer", equalTo("Our form asks for the side now."));
        given().contentType("application/json")
                .body(Map.of("answer", "Something else."))
                .post("/api/alerts/" + id + "/answer")
                .then()
                .statusCode(409)
                .body("type", containsString("already-answered"));
        given().get("/alerts/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Our form asks for the side now."), not(containsString("Answer it")));
    }

    @Test
    @TestSecurity(
            user = "officer-alerts",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void thePracticesCommissionerReadsAlongAndAnswersNothing() {
        var id = planted.raise("commissioner-reads", WORDS);

        given().get("/api/alerts/" + id).then().statusCode(200).body("words", equalTo(WORDS));
        given().contentType("application/json")
                .body(Map.of("answer", "Not mine to say."))
                .post("/api/alerts/" + id + "/answer")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "provider-two",
            roles = "provider-representative",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-AQP2"))
    void anotherProviderIsToldThatThereIsNone() {
        var id = planted.raise("another-provider", WORDS);

        given().get("/api/alerts/" + id).then().statusCode(404).body(not(containsString("side of the body")));
        given().get("/api/alerts").then().statusCode(200).body("alerts.size()", equalTo(0));
    }
}
