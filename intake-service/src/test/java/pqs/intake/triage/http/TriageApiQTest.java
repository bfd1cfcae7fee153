package pqs.intake.triage.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** What is done with a concern by API: what is refused and why, and what it leaves behind. */
@QuarkusTest
@AsOfficer
class TriageApiQTest {

    private static final Map<String, Object> OUTCOME =
            Map.of("outcome", "changed", "words", "The provider reads every report twice now.");

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    private String id = "";

    @BeforeEach
    void oneConcern() {
        world.setUp();
        id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
    }

    @Test
    void whatCannotBeDoneAsItStandsIsAConflictThatSaysWhatToDo() {
        send("grading", "\"1\"", Map.of("harmActual", "low", "harmPotential", "severe"))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:not-taken-up"));
        send("closure", "\"1\"", OUTCOME).statusCode(409).body("type", equalTo("urn:pqs:problem:not-taken-up"));
        send("reopening", "\"1\"", Map.of("reason", "The same happened again."))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:not-closed"));
        assertThat(events()).containsExactly("concern-reported");
        assertThat(steps()).containsExactly("reported");
    }

    @Test
    void whoHasNotSeenTheLatestChangesNothingAndIsToldWhatHappened() {
        send("acknowledgement", "\"1\"", null).statusCode(200).header("ETag", "\"2\"");
        send("notes", "\"2\"", Map.of("words", "Looked at the contract.")).statusCode(200);

        send("closure", "\"1\"", OUTCOME)
                .statusCode(412)
                .header("ETag", "\"3\"")
                .body("type", equalTo("urn:pqs:problem:case-changed"))
                .body("errors.message", hasItem("Meanwhile: Taken up by DEMO-ICB1; Note by DEMO-ICB1."));
        send("closure", null, OUTCOME).statusCode(428);
        assertThat(steps()).containsExactly("reported", "acknowledged", "noted");
    }

    @Test
    void ofTwoWhoTakeItUpAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        var answers = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(6)) {
            Callable<Integer> take =
                    () -> send("acknowledgement", "\"1\"", null).extract().statusCode();
            for (var answer : people.invokeAll(java.util.Collections.nCopies(6, take))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(events()).containsExactly("concern-reported", "concern-triaged");
        assertThat(steps()).containsExactly("reported", "acknowledged");
    }

    @Test
    void theSameRequestSentAgainIsAnsweredTheSameAndDoneOnce() {
        var first = keyed("acknowledgement", "\"1\"", "key-" + id);
        var again = keyed("acknowledgement", "\"1\"", "key-" + id);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(steps()).containsExactly("reported", "acknowledged");
    }

    @Test
    void fromTakingItUpToOpeningItAgain() {
        given().get("/api/triage/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("actions", hasItem("acknowledge"));
        assertThat(concerns.column(
                        "select case when settled_at is null then 'running' else 'settled' end from deadline where subject = ? and name = 'acknowledge-concern'",
                        id))
                .containsExactly("running");
        send("acknowledgement", "\"1\"", null).statusCode(200).body("state", equalTo("acknowledged"));
        assertThat(concerns.column(
                        "select case when settled_at is null then 'running' else 'settled' end from deadline where subject = ? and name = 'acknowledge-concern'",
                        id))
                .containsExactly("settled");
        assertThat(concerns.column("select due_at from concern_case where concern_id = ?", TestConcerns.id(id)))
                .containsExactly((String) null);
        send("grading", "\"2\"", Map.of("harmActual", "low", "harmPotential", "severe", "themes", List.of("dignity")))
                .statusCode(200)
                .body("harmPotential", equalTo("severe"))
                .body("themes", contains("dignity"));
        send("closure", "\"3\"", OUTCOME).statusCode(200).body("outcome", equalTo("changed"));
        send("grading", "\"4\"", Map.of("harmActual", "low", "harmPotential", "low"))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:not-open"));
        send("reopening", "\"4\"", Map.of("reason", "The same happened again."))
                .statusCode(200)
                .body("state", equalTo("acknowledged"))
                .body("outcome", nullValue());

        assertThat(events())
                .containsExactly(
                        "concern-reported", "concern-triaged", "concern-triaged", "concern-closed", "concern-triaged");
        assertThat(steps()).containsExactly("reported", "acknowledged", "graded", "closed", "reopened");
    }

    @Test
    void aReportIsReadUnderARowOfTheTrailThatItsPracticeSees() {
        given().get("/api/triage/" + id + "/report")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("whatHappened", equalTo("Words of the practice about what happened."))
                .body("steps.kind", contains("reported"));

        assertThat(concerns.columnAs(
                        "DEMO-GP1",
                        "select action || ' ' || purpose || ' ' || organisation_code from audit_entry where subject_id = ?",
                        id))
                .containsExactly("concern.read handling DEMO-ICB1");
    }

    @Test
    void theReporterIsAskedOneQuestionAtATime() {
        send("acknowledgement", "\"1\"", null).statusCode(200);
        send("questions", "\"2\"", Map.of("words", "Was a second scan done elsewhere?"))
                .statusCode(200);
        send("questions", "\"3\"", Map.of("words", "And when was it reported?"))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:question-waits"));
        assertThat(concerns.column(
                        "select data::json ->> 'step' from outbox where key = ? and type = 'concern-triaged' order by id",
                        id))
                .containsExactly("acknowledged", "reporter-asked");
        given().get("/api/triage?view=waiting&size=100").then().body("concerns.concernId", hasItem(id));
    }

    @Test
    void anotherProviderIsLinkedWithItsReasonAndUnderTheSameKey() {
        send("provider", "\"1\"", Map.of("providerCode", "NOBODY", "reason", "A slip."))
                .statusCode(400)
                .body("errors.code", contains("unknown-provider"));
        send("provider", "\"1\"", Map.of("providerCode", "DEMO-AQP2", "reason", "The practice meant the other one."))
                .statusCode(200)
                .body("providerCode", equalTo("DEMO-AQP2"));

        assertThat(concerns.column(
                        "select data::json ->> 'providerCode' from outbox where key = ? and type = 'concern-amended'",
                        id))
                .containsExactly("DEMO-AQP2");
        assertThat(concerns.column(
                        "select words from concern_step where concern_id = ? and kind = 'provider-linked'",
                        TestConcerns.id(id)))
                .containsExactly("Before: DEMO-AQP1. Why: The practice meant the other one.");
        assertThat(concerns.column("select provider_code from concern where concern_id = ?", TestConcerns.id(id)))
                .containsExactly("DEMO-AQP1");
    }

    @Test
    void whatIsWrongIsNamedWithItsRemedy() {
        send("acknowledgement", "\"1\"", null).statusCode(200);
        send("grading", "\"2\"", Map.of("harmActual", "awful"))
                .statusCode(400)
                .body("errors.field", contains("harmActual", "harmPotential"));
        send("notes", "\"2\"", Map.of("words", "It is about Mrs Jane Brown."))
                .statusCode(400)
                .body("errors.code", contains("may-identify-a-patient"));
        send("notes", "\"2\"", Map.of("words", "It is about Mrs Jane Brown.", "identifiersChecked", true))
                .statusCode(200);
        send("urgency", "\"3\"", Map.of("urgent", true)).statusCode(400).body("errors.field", contains("reason"));
    }

    private List<String> events() {
        return concerns.column("select type from outbox where key = ? order by id", id);
    }

    private List<String> steps() {
        return concerns.column(
                "select kind from concern_step where concern_id = ? order by at, step_id", TestConcerns.id(id));
    }

    private ValidatableResponse send(String operation, @Nullable String seen, @Nullable Object body) {
        var request = given().contentType("application/json");
        if (seen != null) {
            request = request.header("If-Match", seen);
        }
        if (body != null) {
            request = request.body(body);
        }
        return request.post("/api/triage/" + id + "/" + operation).then();
    }

    private Response keyed(String operation, String seen, String key) {
        return given().contentType("application/json")
                .header("If-Match", seen)
                .header("Idempotency-Key", key)
                .post("/api/triage/" + id + "/" + operation);
    }
}
