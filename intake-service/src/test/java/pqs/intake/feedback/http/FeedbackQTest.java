package pqs.intake.feedback.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.PlantedConcern;
import pqs.intake.World;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Outcome;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** A practice says how it went once there is an outcome, and reads what came of what it said. */
@QuarkusTest
class FeedbackQTest {

    private static final String OUTCOME = "The provider has every report read by a second person now.";

    @Inject
    World world;

    @Inject
    PlantedConcern planted;

    @Inject
    Cases cases;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @BeforeEach
    void setUp() {
        world.setUp();
    }

    @Test
    @TestSecurity(
            user = "gp-feedback",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void beforeThereIsAnOutcomeNothingIsAskedAndNothingTaken() {
        var id = planted.take("feedback-too-early", "Something happened there.");

        given().get("/concerns/" + id).then().statusCode(200).body(not(containsString("How did it go?")));
        put(id, 4, 3).then().statusCode(409).body("type", containsString("no-outcome-yet"));
    }

    @Test
    @TestSecurity(
            user = "gp-feedback",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void onceThereIsOneThePracticeReadsItSaysHowItWentAndMayChangeThat() {
        var id = closed("feedback-given");

        given().get("/concerns/" + id)
                .then()
                .statusCode(200)
                .body(containsString(OUTCOME), containsString("Tell us how it went"));
        var sent = PageVisit.open("/concerns/" + id + "/feedback", "/concerns/" + id + "/feedback")
                .with(Map.of("clear", "2", "quick", "5"))
                .post();
        assertThat(sent.statusCode()).isEqualTo(303);
        put(id, 4, 3).then().statusCode(200).body("clear", equalTo(4));

        given().get("/concerns/" + id)
                .then()
                .statusCode(200)
                .body(containsString("You told us how it went"), containsString("change it"));
        given().get("/you-said-we-did").then().statusCode(200).body(containsString(OUTCOME));
    }

    @Test
    @TestSecurity(
            user = "gp-feedback-2",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
    void anotherPracticeNeitherSaysNorReadsAnythingOfIt() {
        var id = closed("feedback-of-another");

        put(id, 4, 3).then().statusCode(404);
        given().get("/you-said-we-did").then().statusCode(200).body(not(containsString(OUTCOME)));
    }

    @Test
    @TestSecurity(
            user = "officer-feedback",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void thoseWhoTriageReadNoSingleAnswer() {
        given().get("/feedback").then().statusCode(200).body(containsString("With an outcome"));
        given().get("/api/feedback-summary").then().statusCode(200).body("words.size()", equalTo(0));
    }

    private static Response put(ConcernId id, int clear, int quick) {
        return given().contentType("application/json")
                .body(Map.of("clear", clear, "quick", quick))
                .put("/api/concerns/" + id + "/feedback");
    }

    private ConcernId closed(String key) {
        var id = planted.take(key, "Something happened there.");
        scopes.runAs(
                new Scope.Service("intake.test"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    if (cases.lock(id).orElseThrow() instanceof ConcernCase.Received received) {
                        var now = clock.instant();
                        cases.save(
                                received.acknowledge("officer", now)
                                        .close(new Outcome(Outcome.Kind.CHANGED, OUTCOME), "officer", now),
                                Optional.empty());
                    }
                }));
        return id;
    }
}
