package pqs.intake.response.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsOtherProvider;
import pqs.intake.AsProvider;
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.intake.PlantedConcern;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.CaseDesk;
import pqs.platform.security.Scope;

/** The patient reference is given to the provider deliberately, opened on record, and ended; before and after, its row is not to be seen. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PatientReleaseQTest {

    private static final String WHY = "The provider cannot find the scan without it";
    private static String concern = "";
    private static String request = "";

    @Inject
    TakenUp takenUp;

    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    @Test
    @Order(1)
    @AsOfficer
    void itIsNotGivenByAskingAndNotWithoutAReason() {
        concern = takenUp.takenUp();
        given().contentType("application/json")
                .body("{\"asked\": \"How were the first images read?\"}")
                .post("/api/triage/" + concern + "/responses")
                .then()
                .statusCode(201);
        request = takenUp.openRequest(concern);
        assertThat(seenBy("DEMO-AQP1")).isEmpty();

        give("{}").statusCode(400).body("errors.field", contains("reason", "leadsToPractice"));
        give("{\"reason\": \"It is about 999 000 0018\"}").statusCode(400);
        give("{\"leadsToPractice\": false}")
                .statusCode(400)
                .body("errors.field", contains("reason", "leadsToPractice"));
        give("{\"reason\": \"%s\"}".formatted(WHY))
                .statusCode(400)
                .body("errors.code", contains("reporter-would-be-known"));
        end("{\"reason\": \"Not needed any more\"}")
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:not-released"));
        assertThat(seenBy("DEMO-AQP1")).isEmpty();
    }

    @Test
    @Order(2)
    @AsProvider
    void whatWasNotGivenIsNotOpened() {
        assertThat(given().get("/responses/" + request).asString()).doesNotContain("Show the NHS number");
        open("{\"purpose\": \"finding-patient\"}").statusCode(404);
        assertThat(openings()).isEmpty();
    }

    @Test
    @Order(3)
    @AsOfficer
    void thePageSaysWhatIsGivenToWhomAndAsksWhy() {
        var path = "/triage/" + concern + "/release-patient";
        assertThat(given().get(path).asString())
                .contains(
                        "Larkmoor Ultrasound (invented)",
                        "You do not see it yourself",
                        "The practice sees it on its page",
                        "With the NHS number the provider finds the patient, and with the patient the practice.")
                .doesNotContain(PlantedConcern.PATIENT, "999 000 0018");
        var form = PageVisit.open(path, path);
        assertThat(form.post().asString()).contains("<title>Error: ");

        var unconfirmed = form.with("reason", WHY).post();
        assertThat(unconfirmed.statusCode()).isEqualTo(400);
        assertThat(unconfirmed.asString())
                .contains("The reporter asked to stay unknown to the provider", "href=\"#leadsToPractice");
        assertThat(seenBy("DEMO-AQP1")).isEmpty();

        assertThat(form.with(Map.of("reason", WHY, "leadsToPractice", "yes"))
                        .post()
                        .statusCode())
                .isEqualTo(303);

        give("{\"reason\": \"%s\", \"leadsToPractice\": true}".formatted(WHY))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:released-already"));
        assertThat(takenUp.steps(concern)).endsWith("patient-released");
        assertThat(takenUp.rows(
                        "select purpose || ' ' || owner_code || ' ' || reason from audit_entry where subject_id = '"
                                + concern + "' and action = 'concern.patient-reference-given'"))
                .containsExactly("release DEMO-GP1 " + WHY);
    }

    @Test
    @Order(4)
    @AsOfficer
    void theRowIsThenSeenByThatProviderAloneAndSealed() {
        assertThat(seenBy("DEMO-AQP1")).containsExactly("false");
        assertThat(seenBy("DEMO-AQP2")).isEmpty();
        assertThat(seenBy("DEMO-ICB1")).isEmpty();
        assertThat(takenUp.rows(new Scope.None(), "select 1 from concern_patient_reference"))
                .isEmpty();
        for (var table : List.of("response_request", "patient_release")) {
            assertThat(takenUp.rows(
                            provider("DEMO-AQP2"), "select 1 from " + table + " where concern_id = '" + concern + "'"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(takenUp.rows(
                        provider("DEMO-GP1"), "select 1 from response_request where concern_id = '" + concern + "'"))
                .isEmpty();
        for (var table :
                List.of("concern", "concern_case", "concern_step", "concern_practitioner", "response_summary")) {
            assertThat(takenUp.rows(
                            provider("DEMO-AQP1"), "select 1 from " + table + " where concern_id = '" + concern + "'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    @Order(5)
    @AsProvider
    void theProviderOpensItWithAPurposeAndEachTimeIsOnRecordForPracticeAndCommissioner() {
        var page = "/responses/" + request;
        assertThat(given().get(page).asString()).contains("Show the NHS number").doesNotContain(TakenUp.PLANTED);
        var form = PageVisit.open(page, page + "/patient");
        var without = form.post();
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.asString())
                .contains("Choose why you need to see it.")
                .doesNotContain(TakenUp.PLANTED);
        assertThat(openings()).isEmpty();

        var opened = form.with("purpose", "finding-patient").post();
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.asString()).contains("999 000 0018").doesNotContain("DEMO-GP1", TakenUp.NARRATIVE);
        open("{\"purpose\": \"direct-care\"}")
                .statusCode(200)
                .body("patientReference", equalTo(PlantedConcern.PATIENT));

        assertThat(openings())
                .containsExactlyInAnyOrder(
                        "finding-patient provider-1 DEMO-GP1",
                        "finding-patient provider-1 DEMO-ICB1",
                        "direct-care provider-1 DEMO-GP1",
                        "direct-care provider-1 DEMO-ICB1");
    }

    @Test
    @Order(6)
    @AsOtherProvider
    void anotherProviderOpensNothing() {
        open("{\"purpose\": \"finding-patient\"}").statusCode(404);
    }

    @Test
    @Order(7)
    @AsReporter
    void thePracticeSeesThatItWasGivenWhyAndWhoLooked() {
        assertThat(given().get("/concerns/" + concern).asString())
                .contains("NHS number given to the provider", WHY, "provider representative at DEMO-AQP1");
        given().get("/api/concerns/" + concern)
                .then()
                .body("news.kind", contains("patient-reference-given"))
                .body("news.words", contains("NHS number given to the provider, DEMO-AQP1: " + WHY));
    }

    @Test
    @Order(8)
    @AsOfficer
    void itIsEnded() {
        var path = "/triage/" + concern + "/end-release";
        assertThat(PageVisit.open(path, path)
                        .with("reason", "The scan was found")
                        .post()
                        .statusCode())
                .isEqualTo(303);
        assertThat(seenBy("DEMO-AQP1")).isEmpty();
    }

    @Test
    @Order(9)
    @AsProvider
    void whatWasEndedIsNotOpenedAnyMore() {
        assertThat(given().get("/responses/" + request).asString()).doesNotContain("Show the NHS number");
        open("{\"purpose\": \"finding-patient\"}").statusCode(404);
        assertThat(openings()).hasSize(4);
    }

    @Test
    @Order(10)
    @AsOfficer
    void itCanBeGivenAgain() {
        give("{\"reason\": \"%s\", \"leadsToPractice\": true}".formatted(WHY))
                .statusCode(200)
                .body("released", equalTo(true));
        assertThat(seenBy("DEMO-AQP1")).containsExactly("false");
    }

    @Test
    @Order(11)
    @AsReporter
    void aConcernThatIsWithdrawnEndsItAndTakesTheQuestionBack() {
        desk.report(new ConcernId(UUID.fromString(concern)), standing -> {
            var withdrawn = ((ConcernCase.Open) standing).withdraw("gp-1", Instant.parse("2026-11-28T10:00:00Z"));
            cases.save(withdrawn);
            return withdrawn;
        });

        assertThat(seenBy("DEMO-AQP1")).isEmpty();
        assertThat(takenUp.rows("select state || ' ' || ended_words from response_request where request_id = '"
                        + request + "'"))
                .containsExactly("withdrawn The concern was withdrawn");
        assertThat(takenUp.rows("select settled_at is not null from deadline where subject = '" + request + "'"))
                .containsExactly("t");
        assertThat(takenUp.steps(concern)).endsWith("response-withdrawn");
    }

    @Test
    @Order(12)
    @AsProvider
    void theProviderReadsThatItNeedNotAnswer() {
        assertThat(given().get("/responses/" + request).asString())
                .contains("The concern was withdrawn. You need not answer.")
                .doesNotContain("Show the NHS number");
        given().contentType("application/json")
                .body("{\"words\": \"The images were read by one person.\"}")
                .post("/api/responses/" + request + "/answer")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:over"));
    }

    /** Whether what this organisation's people can read of the row holds the number in the clear; nothing if they see no row. */
    private List<String> seenBy(String organisation) {
        return takenUp
                .rows(
                        provider(organisation),
                        "select position(convert_to('" + PlantedConcern.PATIENT
                                + "', 'UTF8') in patient_reference_sealed) > 0 from concern_patient_reference where concern_id = '"
                                + concern + "'")
                .stream()
                .map(value -> value.equals("t") ? "true" : "false")
                .toList();
    }

    private static Scope provider(String organisation) {
        return new Scope.Organisations("somebody", Set.of(organisation));
    }

    private List<String> openings() {
        return takenUp.rows("select purpose || ' ' || actor || ' ' || owner_code from audit_entry where subject_id = '"
                + concern + "' and action = 'concern.patient-reference-released'");
    }

    private static ValidatableResponse give(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/triage/" + concern + "/patient-release")
                .then();
    }

    private static ValidatableResponse end(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/triage/" + concern + "/patient-release/end")
                .then();
    }

    private static ValidatableResponse open(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/responses/" + request + "/patient-reference")
                .then();
    }
}
