package pqs.intake.recorded.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.World;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** What staff write down: by page and by API, what becomes of it, and who sees it. */
@QuarkusTest
@TestSecurity(
        user = "officer-rec",
        roles = "quality-officer",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
class RecordedQTest {

    private static final String RIGHT = """
            {"source": "meeting-note", "heardOn": "2024-09-20", "heardFrom": "Practice managers forum",
             "practiceCode": "DEMO-GP2", "providerCode": "DEMO-AQP1", "category": "delayed-report", "severity": "low",
             "occurredOn": "2024-09-14", "whatHappened": "Reports of routine scans arrive after more than two weeks."}
            """;

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void aMeetingNoteTakesTheSamePathAsAReport() {
        var id = take(RIGHT);
        given().get("/api/recorded-concerns/" + id)
                .then()
                .statusCode(200)
                .body("concern.source", equalTo("meeting-note"))
                .body("concern.practiceCode", equalTo("DEMO-GP2"))
                .body("concern.status", equalTo("received"))
                .body("heardOn", equalTo("2024-09-20"))
                .body("heardFrom", equalTo("Practice managers forum"))
                .body("examinerGovernance", nullValue());
        assertThat(kept(id))
                .isEqualTo(Map.of(
                        "commissioner", "DEMO-ICB1",
                        "step", "recorded by DEMO-ICB1",
                        "entry", "form",
                        "event", "concern-reported",
                        "deadline", "acknowledge-concern",
                        "trail", "concern.recorded"));
    }

    @Test
    @TestSecurity(
            user = "gp-rec",
            roles = {"gp", "quality-officer"},
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
    void thePracticeItCameFromFollowsItAsItsOwnAndDoesNotReadWhoToldIt() {
        var body = RIGHT.replace("\"practiceCode\": \"DEMO-GP2\",", "");
        var id = take(body);
        given().get("/concerns/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Reports of routine scans arrive after more than two weeks."))
                .body(not(containsString("How it came")))
                .body(not(containsString("Practice managers forum")));
    }

    @Test
    void aComplimentIsKeptAndCountsAsNoConcern() {
        var id = take(RIGHT.replace("meeting-note", "compliment").replace("\"low\"", "\"no-harm\""));
        assertThat(kept(id))
                .isEqualTo(Map.of(
                        "commissioner", "DEMO-ICB1",
                        "step", "recorded by DEMO-ICB1",
                        "entry", "form",
                        "event", "compliment-recorded",
                        "deadline", "",
                        "trail", "concern.recorded"));
        given().get("/recorded").then().statusCode(200).body(containsString("Compliment: nothing to do"));
        given().get("/recorded/" + id + "/received").then().body(containsString("on no work list"));
    }

    @Test
    void theConfirmationOfAnUrgentOneSaysWhenSomebodyIsOnCall() {
        var urgent = take(RIGHT.replace("\"severity\"", "\"urgent\": true, \"severity\""));
        given().get("/recorded/" + urgent + "/received")
                .then()
                .body(containsString(
                        "an e-mail goes to the person on call now. By your own organisation’s policy somebody is on call every day, at"
                                + " all hours;"));
        given().get("/recorded/" + take(RIGHT) + "/received").then().body(not(containsString("on call")));
    }

    @Test
    void theOnlyProviderThereIsToChooseIsChosen() {
        var form = PageVisit.open("/recorded/new", "/recorded").with("action", "find");
        assertThat(form.with("providerSearch", "Nowhere Scans").post().asString())
                .contains("type=\"radio\" value=\"as typed\" checked");
        assertThat(form.with("providerSearch", "Larkmoor").post().asString())
                .contains("type=\"radio\" value=\"DEMO-AQP1\" checked");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        post("{\"source\": \"medical-examiner\", \"heardFrom\": \"Dr Anne Marsh\", \"category\": \"gossip\"}", key())
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-concern"))
                .body(
                        "errors.field",
                        contains(
                                "heardOn",
                                "heardFrom",
                                "examinerCauseAgreed",
                                "examinerCoroner",
                                "examinerGovernance",
                                "providerCode",
                                "category",
                                "severity",
                                "occurredOn",
                                "whatHappened"))
                .body(not(containsString("Marsh")));
    }

    @Test
    void theSameKeyIsOneConcernAndRefusedForAnother() {
        var key = key();
        var first = post(RIGHT, key).statusCode(201).extract().path("reference").toString();
        post(RIGHT, key).statusCode(201).body("reference", equalTo(first));
        post(RIGHT.replace("two weeks", "three weeks"), key)
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:submission-key-used"));
    }

    @Test
    void theWayBackLeadsToTheSameFormAndTheSameConcern() {
        var address = given().redirects().follow(false).get("/recorded/new").header("Location");
        assertThat(address).matches("/intake/recorded/new\\?form=[0-9a-f-]{36}");
        var path = address.replace("/intake", "");
        var filled = Map.ofEntries(
                Map.entry("source", "verbal"),
                Map.entry("heardOn-day", "20"),
                Map.entry("heardOn-month", "9"),
                Map.entry("heardOn-year", "2024"),
                Map.entry("heardFrom", "A practice manager"),
                Map.entry("providerCode", "DEMO-AQP1"),
                Map.entry("category", "delayed-report"),
                Map.entry("severity", "low"),
                Map.entry("occurredOn-day", "14"),
                Map.entry("occurredOn-month", "9"),
                Map.entry("occurredOn-year", "2024"),
                Map.entry("whatHappened", "The report came after eight weeks."),
                Map.entry("action", "record"));
        var first = PageVisit.open(path, "/recorded").with(filled).post();
        assertThat(first.statusCode()).isEqualTo(303);

        var back = PageVisit.open(path, "/recorded").with(filled);
        assertThat(back.post().header("Location")).isEqualTo(first.header("Location"));
        var other = back.with("severity", "severe").post();
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.asString()).contains("You have already sent this form with other content");
        var another =
                back.shownAgain(other).with(filled).with("severity", "severe").post();
        assertThat(another.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void thePageTakesAMedicalExaminersAnswersAndShowsFaultsWhereTheyStand() {
        var blank = PageVisit.open("/recorded/new", "/recorded");
        given().get("/recorded/new")
                .then()
                .body(containsString("Do not name a practice where its staff told you in confidence"));
        var filled = blank.with(Map.ofEntries(
                Map.entry("source", "medical-examiner"),
                Map.entry("heardOn-day", "20"),
                Map.entry("heardOn-month", "9"),
                Map.entry("heardOn-year", "2024"),
                Map.entry("heardFrom", "Medical examiner office"),
                Map.entry("providerSearch", "Larkmoor"),
                Map.entry("providerCode", "DEMO-AQP1"),
                Map.entry("category", "poor-report"),
                Map.entry("severity", "severe"),
                Map.entry("occurredOn-day", "14"),
                Map.entry("occurredOn-month", "9"),
                Map.entry("occurredOn-year", "2024"),
                Map.entry("whatHappened", "The scan was reported as normal and was not."),
                Map.entry("action", "record")));
        var refused = filled.post();
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("Error: Write down a concern")
                .containsPattern("<details[^>]* open")
                .contains("href=\"#examinerCauseAgreed\"")
                .contains("The scan was reported as normal and was not.");

        var taken = filled.with(Map.of(
                        "examinerCauseAgreed", "yes", "examinerCoroner", "not-known", "examinerGovernance", "yes"))
                .post();
        assertThat(taken.statusCode()).isEqualTo(303);
        var received = taken.header("Location");
        assertThat(received).matches("/intake/recorded/[0-9a-f-]{36}/received");
        given().basePath("/")
                .get(received)
                .then()
                .statusCode(200)
                .body(containsString("waits among your organisation’s concerns"))
                .body(not(containsString("concern too:")));
        var id = received.replaceAll(".*/recorded/|/received", "");
        given().get("/api/recorded-concerns/" + id)
                .then()
                .body("examinerCauseAgreed", equalTo("yes"))
                .body("examinerCoroner", equalTo("not-known"))
                .body("examinerGovernance", equalTo("yes"));
    }

    @Test
    @TestSecurity(
            user = "officer-other",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB9"))
    void anotherCommissionerLearnsNothingOfIt() {
        given().get("/api/recorded-concerns").then().statusCode(200).body("concerns", org.hamcrest.Matchers.empty());
        given().get("/api/recorded-concerns/" + UUID.randomUUID()).then().statusCode(404);
    }

    private String take(String body) {
        var location = post(body, key()).statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse post(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/recorded-concerns")
                .then();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** What stands of it in the tables that the rest of the way begins with. */
    private Map<String, String> kept(String id) {
        return scopes.callAs(
                new Scope.Service("test.recorded"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> Map.of(
                                "commissioner",
                                one("select commissioner_code from concern_case where concern_id = ?::uuid", id),
                                "step",
                                one(
                                        "select kind || ' by ' || by_organisation from concern_step where concern_id = ?::uuid",
                                        id),
                                "entry",
                                one("select entry from concern_case where concern_id = ?::uuid", id),
                                "event",
                                one("select type from outbox where key = ?", id),
                                "deadline",
                                one("select name from deadline where subject = ?", id),
                                "trail",
                                one("select action from audit_entry where subject_id = ?", id))));
    }

    private String one(String sql, String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
