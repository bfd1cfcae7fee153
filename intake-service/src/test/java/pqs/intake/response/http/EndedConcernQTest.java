package pqs.intake.response.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsProvider;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.Panels;
import pqs.platform.security.Scope;

/** What the provider was asked and given about a concern ends with it, however it ends and whichever of two was held first. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndedConcernQTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final String TOGETHER = "It is handled together with another concern";
    private static String request = "";
    private static String answered = "";

    @Inject
    TakenUp takenUp;

    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    @Inject
    Panels panels;

    @Test
    @Order(1)
    @AsOfficer
    void closingEndsTheQuestionAndTheRelease() {
        var closed = askedAndGiven();

        desk.triage(id(closed), standing -> {
            var outcome = new Outcome(Outcome.Kind.CHANGED, "The provider reads such scans twice.");
            var after = ((ConcernCase.Acknowledged) standing).close(outcome, "officer-1", NOW);
            cases.save(after);
            return after;
        });

        assertEnded(closed, "The concern was closed");
        assertThat(takenUp.rows("select reason from audit_entry where subject_id = '" + closed
                        + "' and action = 'concern.patient-reference-taken-back'"))
                .containsExactly("The concern was closed");
        assertThat(panel(closed)).contains("(ended", "The concern was closed").doesNotContain("end-release");
    }

    @Test
    @Order(2)
    @AsOfficer
    void mergingEndsBothWhicheverOfTheTwoIsNamedFirst() {
        var older = takenUp.takenUp();
        var one = askedAndGiven();
        var other = askedAndGiven();

        merge(one, takenUp.takenUp());
        assertEnded(one, TOGETHER);

        merge(other, older);
        assertEnded(other, TOGETHER);
        assertThat(panel(other))
                .contains("Taken back", TOGETHER, "(ended")
                .doesNotContain("/withdraw\"", "end-release");
        request = takenUp.rows("select request_id from response_request where concern_id = '" + other + "'")
                .getFirst();

        answered = askedAndGiven();
    }

    @Test
    @Order(3)
    @AsProvider
    void theProviderReadsThatItNeedNotAnswerWhatWasMerged() {
        assertThat(given().get("/responses/" + request).asString())
                .contains(TOGETHER + ". You need not answer.")
                .doesNotContain("Show the NHS number", "Ask for more time")
                .doesNotContain(TakenUp.PLANTED);
        given().contentType("application/json")
                .body("{\"purpose\": \"finding-patient\"}")
                .post("/api/responses/" + request + "/patient-reference")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{\"words\": \"The images were read by one person.\"}")
                .post("/api/responses/" + request + "/answer")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:over"));
    }

    @Test
    @Order(4)
    @AsProvider
    void anotherOneIsAnswered() {
        var id = takenUp.openRequest(answered);
        post("/api/responses/" + id + "/answer", "{\"words\": \"The images were read by one person.\"}", 200);
        assertThat(correct(id, "The images were read by one reader.").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    @AsOfficer
    void andThenMerged() {
        merge(answered, takenUp.takenUp());
    }

    @Test
    @Order(6)
    @AsProvider
    void anAnswerStaysAsItIsOnceItsConcernWasMerged() {
        var id = takenUp.openRequest(answered);
        correct(id, "The images were read by two people.")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:over"));
        assertThat(takenUp.rows(
                        "select words from response_answer where request_id = '" + id + "' order by position desc"))
                .startsWith("The images were read by one reader.")
                .hasSize(2);
    }

    private static Response correct(String id, String words) {
        return given().contentType("application/json")
                .header("If-Match", given().get("/api/responses/" + id).header("ETag"))
                .body("{\"words\": \"" + words + "\"}")
                .post("/api/responses/" + id + "/corrections");
    }

    private String askedAndGiven() {
        var concern = takenUp.takenUp();
        post("/api/triage/" + concern + "/responses", "{\"asked\": \"How were the first images read?\"}", 201);
        post(
                "/api/triage/" + concern + "/patient-release",
                "{\"reason\": \"The scan cannot be found\", \"leadsToPractice\": true}",
                200);
        assertThat(patientSeenByProvider(concern)).containsExactly("1");
        return concern;
    }

    private static void post(String path, String body, int status) {
        given().contentType("application/json").body(body).post(path).then().statusCode(status);
    }

    private void merge(String from, String into) {
        desk.triage(id(from), id(into), (held, goesOn) -> {
            var merged = ((ConcernCase.Open) held).mergeInto(goesOn.facts().id(), "officer-1", NOW);
            cases.save(merged);
            return merged;
        });
    }

    private void assertEnded(String concern, String why) {
        assertThat(patientSeenByProvider(concern)).isEmpty();
        assertThat(takenUp.rows("select ended_reason from patient_release where concern_id = '" + concern + "'"))
                .containsExactly(why);
        assertThat(takenUp.rows("select state || ' ' || ended_words from response_request where concern_id = '"
                        + concern + "'"))
                .containsExactly("withdrawn " + why);
        assertThat(takenUp.rows("select (d.settled_at is not null)::text from deadline d join response_request r on"
                        + " d.subject = r.request_id::text where r.concern_id = '" + concern + "'"))
                .containsExactly("true");
        assertThat(takenUp.rows("select count(due_at) from concern_case where concern_id = '" + concern + "'"))
                .containsExactly("0");
    }

    private List<String> patientSeenByProvider(String concern) {
        return takenUp.rows(
                new Scope.Organisations("somebody", Set.of("DEMO-AQP1")),
                "select 1 from concern_patient_reference where concern_id = '" + concern + "'");
    }

    private String panel(String concern) {
        return panels.of(id(concern), Audience.COMMISSIONER).toString();
    }

    private static ConcernId id(String concern) {
        return new ConcernId(UUID.fromString(concern));
    }
}
