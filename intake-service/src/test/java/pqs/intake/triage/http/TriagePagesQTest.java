package pqs.intake.triage.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** The pages on which a concern is triaged, as a browser without JavaScript has them. */
@QuarkusTest
@AsOfficer
class TriagePagesQTest {

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    private String id = "";

    @BeforeEach
    void oneConcern() {
        world.setUp();
        id = concerns.add(Wanted.of("DEMO-ICB1", "chaperoning").urgently().naming("Quillon Zephyrine"));
    }

    @Test
    void thePageTellsWhatWasReportedHowLongThereIsAndWhatCanBeDone() {
        assertThat(given().get("/triage/" + id).asString())
                .contains(
                        "Words of the practice about what happened.",
                        "Larkmoor Ultrasound (invented)",
                        "hours left",
                        "How the time to take it up was worked out",
                        "Taking up concerns",
                        "The name of a practitioner is held.",
                        "Safeguarding lead: intimate examination",
                        "Not seen yet",
                        "/acknowledge\">Take it up")
                .doesNotContain("Zephyrine", "gp-of-test", "/close\"");
    }

    @Test
    void aStaleFormSaysWhatHappenedAndKeepsWhatWasTyped() {
        post("acknowledge", Map.of(), 303);
        var mine = open("close");
        post("note", Map.of("words", "Looked at the contract."), 303);

        var answer = mine.with(Map.of("outcome", "changed", "words", "They read every report twice now."))
                .post();

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.asString())
                .contains(
                        "Error:",
                        "Somebody else has changed this concern since you looked at it.",
                        "Meanwhile: Note by DEMO-ICB1.",
                        "They read every report twice now.");
        var again = mine.shownAgain(answer)
                .with(Map.of("outcome", "changed", "words", "They read every report twice now."))
                .post();
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(given().get("/triage/" + id + "?done=close").asString())
                .contains("The concern is closed", "They read every report twice now.", "Open it again");
    }

    @Test
    void everyActionHasAPageThatShowsItsErrorsAgain() {
        post("acknowledge", Map.of(), 303);
        post("acknowledge", Map.of(), 409);
        assertThat(post("grade", Map.of("harmActual", "low"), 400)).contains("Say how much harm could have been done.");
        post("grade", Map.of("harmActual", "low", "harmPotential", "severe", "themes", "dignity"), 303);
        assertThat(given().get("/triage/" + id + "/grade").asString()).containsPattern("value=\"severe\"[^>]*checked");
        assertThat(post("question", Map.of("words", ""), 400))
                .contains("Write the question, in 10 to 2,000 characters.");
        assertThat(post("urgency", Map.of("urgent", "no"), 400)).contains("Say why");
        post("urgency", Map.of("urgent", "no", "reason", "The clinic has stopped."), 303);
        assertThat(post("provider", Map.of("reason", "A slip."), 400)).contains("Choose a provider of the register.");
        assertThat(post("close", Map.of("outcome", "changed"), 400)).contains("Tell the reporter what came of it");
        post("reopen", Map.of("reason", "The same happened again."), 409);
    }

    @Test
    void aNumberThatSomebodyQuotesLeadsToTheCase() {
        var reference = concerns.column("select reference from concern_case where concern_id = ?", TestConcerns.id(id))
                .getFirst();

        var found = given().redirects().follow(false).get("/references/" + reference);

        assertThat(found.header("Location")).endsWith("/intake/triage/" + id);
    }

    private PageVisit open(String action) {
        return PageVisit.open("/triage/" + id + "/" + action, "/triage/" + id + "/" + action);
    }

    private String post(String action, Map<String, String> fields, int status) {
        var answer = open(action).with(fields).post();
        assertThat(answer.statusCode()).as(action).isEqualTo(status);
        return answer.asString();
    }
}
