package pqs.intake.response.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsProvider;
import pqs.intake.PageVisit;

/** The patient reference is given for a question, and no longer to be seen when that is over. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseEndsQTest {

    private static String accepted = "";
    private static String acceptedRequest = "";
    private static String takenBack = "";
    private static String takenBackRequest = "";

    @Inject
    TakenUp takenUp;

    @Test
    @Order(1)
    @AsOfficer
    void itIsGivenWhileTheProviderIsAsked() {
        accepted = takenUp.takenUp();
        acceptedRequest = askedAndGiven(accepted);
        takenBack = takenUp.takenUp();
        takenBackRequest = askedAndGiven(takenBack);
    }

    @Test
    @Order(2)
    @AsProvider
    void theProviderOpensItAndAnswers() {
        for (var request : List.of(acceptedRequest, takenBackRequest)) {
            assertThat(open(request).statusCode()).isEqualTo(200);
        }
        post(
                "/api/responses/" + acceptedRequest + "/answer",
                Map.of("words", "The images were read by one person."),
                200);
        assertThat(open(acceptedRequest).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    @AsOfficer
    void acceptingTheAnswerAndTakingTheQuestionBackEndIt() {
        var accept = "/triage/" + accepted + "/responses/" + acceptedRequest + "/accept";
        assertThat(given().get(accept).asString()).contains("it cannot look at it any more then");
        assertThat(PageVisit.open(accept, accept).post().statusCode()).isEqualTo(303);
        assertThat(given().get("/triage/" + accepted).asString())
                .contains("The answer was accepted", "Who of the provider has looked at it")
                .doesNotContain("End the release of the NHS number");

        var withdraw = "/triage/" + takenBack + "/responses/" + takenBackRequest + "/withdraw";
        assertThat(PageVisit.open(withdraw, withdraw)
                        .with("reason", "Asked by mistake")
                        .post()
                        .statusCode())
                .isEqualTo(303);

        assertThat(ended(accepted)).containsExactly("The answer was accepted");
        assertThat(ended(takenBack)).containsExactly("The question was taken back");
        for (var concern : List.of(accepted, takenBack)) {
            assertThat(takenUp.rows("select owner_code from audit_entry where subject_id = '" + concern
                            + "' and action = 'concern.patient-reference-taken-back'"))
                    .containsExactly("DEMO-GP1");
        }
    }

    @Test
    @Order(4)
    @AsProvider
    void theProviderOpensItNoMore() {
        for (var request : List.of(acceptedRequest, takenBackRequest)) {
            assertThat(open(request).statusCode()).isEqualTo(404);
            assertThat(given().get("/responses/" + request).asString()).doesNotContain("Show the NHS number");
        }
    }

    private String askedAndGiven(String concern) {
        var triage = "/api/triage/" + concern;
        post(triage + "/responses", Map.of("asked", "How were the first images read?"), 201);
        post(triage + "/patient-release", Map.of("reason", "It cannot be found without", "leadsToPractice", true), 200);
        return takenUp.openRequest(concern);
    }

    private List<String> ended(String concern) {
        return takenUp.rows("select ended_reason from patient_release where concern_id = '" + concern + "'");
    }

    private static void post(String path, Map<String, Object> body, int status) {
        given().contentType("application/json").body(body).post(path).then().statusCode(status);
    }

    private static Response open(String request) {
        return given().contentType("application/json")
                .body("{\"purpose\": \"finding-patient\"}")
                .post("/api/responses/" + request + "/patient-reference");
    }
}
