package pqs.intake.recorded.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.qute.RawString;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.Panels;
import pqs.intake.recorded.PlantedRecording;

/** Who told it, and what a medical examiner answered, is for those who triage; the practice reads the account alone. */
@QuarkusTest
class HowItCamePanelQTest {

    @Inject
    World world;

    @Inject
    PlantedRecording planted;

    @Inject
    Panels panels;

    private String id = "";

    @BeforeEach
    void recorded() {
        world.setUp();
        var reference = "HOW-" + UUID.randomUUID();
        planted.take(reference, "DEMO-ICB1", PlantedRecording.ofPractice("DEMO-GP2", "poor-report"));
        id = planted.id(reference, "DEMO-ICB1");
    }

    @Test
    @TestSecurity(
            user = "gp-how",
            roles = {"gp", "quality-officer"},
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
    void thePracticeDoesNotLearnWhoToldIt() {
        given().get("/concerns/" + id)
                .then()
                .statusCode(200)
                .body(containsString(PlantedRecording.WORDS))
                .body(not(containsString("How it came")))
                .body(not(containsString(PlantedRecording.HEARD_FROM)))
                .body(not(containsString("Cause of death")));
        given().get("/api/concerns/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString(PlantedRecording.HEARD_FROM)));
        given().get("/api/recorded-concerns/" + id).then().statusCode(404);
        given().get("/recorded/" + id + "/received").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "officer-how",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void thoseWhoTriageItDo() {
        var shown = panels.of(new ConcernId(UUID.fromString(id)), Audience.COMMISSIONER).stream()
                .map(RawString::getValue)
                .collect(Collectors.joining());
        assertThat(shown)
                .contains("How it came")
                .contains(PlantedRecording.HEARD_FROM)
                .contains("Cause of death agreed");
    }
}
