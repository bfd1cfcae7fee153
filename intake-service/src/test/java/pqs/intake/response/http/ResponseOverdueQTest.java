package pqs.intake.response.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsProvider;
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.testsupport.Contracts;

/** A provider that does not answer in time: both sides see it, the others are told once, and it can still answer. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResponseOverdueQTest {

    private static String concern = "";
    private static String request = "";

    @Inject
    TakenUp takenUp;

    @Test
    @Order(1)
    @AsOfficer
    void whenTheTimePassesTheOthersAreToldOnce() {
        concern = takenUp.takenUp();
        takenUp.makeSensitive(concern);
        given().contentType("application/json")
                .body("{\"asked\": \"How were the first images read?\"}")
                .post("/api/triage/" + concern + "/responses")
                .then()
                .statusCode(201);
        request = takenUp.openRequest(concern);

        takenUp.letTimePass(request);

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        !takenUp.events("concern-response-overdue", concern).isEmpty());
        var events = takenUp.events("concern-response-overdue", concern);
        assertThat(events).hasSize(1);
        Contracts.of("intake-service", "concern-response-overdue", 1).requireValid(events.getFirst());
        given().get("/api/triage/" + concern + "/responses/" + request).then().body("state", equalTo("overdue"));
        assertThat(takenUp.steps(concern)).endsWith("response-requested sensitive", "response-overdue sensitive");
    }

    @Test
    @Order(2)
    @AsProvider
    void theProviderSeesItGetsNoMoreTimeAndCanStillAnswer() {
        assertThat(given().get("/responses").asString()).contains(request, "To answer: the time has passed");
        assertThat(given().get("/responses/" + request).asString())
                .contains("The time to answer has passed")
                .doesNotContain("Ask for more time");
        given().contentType("application/json")
                .body("{\"until\": \"2030-01-02\", \"reason\": \"The reader is away\"}")
                .post("/api/responses/" + request + "/more-time")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:overdue"));

        var path = "/responses/" + request + "/answer";
        var form = PageVisit.open(path, path);
        assertThat(form.with("words", "Short").post().asString()).contains("<title>Error: ");
        var answered = form.with("words", "The images were read by one person.").post();

        assertThat(answered.header("Location")).isEqualTo("/intake/responses/" + request + "?done=answered");
        given().get("/api/responses/" + request)
                .then()
                .body("question.state", equalTo("answered"))
                .body("question.inTime", equalTo(false));
        assertThat(takenUp.events("concern-response-received", concern).getFirst())
                .contains("\"inTime\":false");
    }

    @Test
    @Order(3)
    @AsOfficer
    void ofAConcernOfWhichNobodyMayBeTippedOffTheReporterIsToldNothing() {
        var tag =
                given().get("/api/triage/" + concern + "/responses/" + request).header("ETag");
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"summary\": \"The provider reads such scans twice.\"}")
                .post("/api/triage/" + concern + "/responses/" + request + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:reporter-not-told"));
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{}")
                .post("/api/triage/" + concern + "/responses/" + request + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
        given().contentType("application/json")
                .body("{\"reason\": \"The provider cannot find the scan\", \"leadsToPractice\": true}")
                .post("/api/triage/" + concern + "/patient-release")
                .then()
                .statusCode(200);
        assertThat(takenUp.steps(concern)).endsWith("patient-released sensitive");
        assertThat(takenUp.rows("select distinct owner_code from audit_entry where subject_id in ('" + concern + "', '"
                        + request + "') and (action like 'response.%' or action = 'concern.patient-reference-given')"))
                .as("rows that the practice does not see")
                .containsExactly("DEMO-ICB1");
    }

    @Test
    @Order(4)
    @AsProvider
    void whatTheProviderOpensIsNotOnThePracticesRecordEither() {
        given().contentType("application/json")
                .body("{\"purpose\": \"finding-patient\"}")
                .post("/api/responses/" + request + "/patient-reference")
                .then()
                .statusCode(200);
        assertThat(takenUp.rows("select owner_code from audit_entry where subject_id = '" + concern
                        + "' and action = 'concern.patient-reference-released'"))
                .containsExactly("DEMO-ICB1");
    }

    @Test
    @Order(5)
    @AsReporter
    void theReporterReadsOnlyThatItIsBeingHandled() {
        assertThat(given().get("/concerns/" + concern).asString())
                .contains("Your concern is being handled")
                .doesNotContain("The provider was asked", "The provider answered", "has not answered in time")
                .doesNotContain("given to the provider", "looked at the NHS number", "DEMO-AQP1");
        given().get("/api/concerns/" + concern).then().body("news", hasSize(0));
    }
}
