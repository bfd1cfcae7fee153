package pqs.intake.onward.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsOtherOfficer;
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.intake.World;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardOutcome;
import pqs.intake.onward.app.LearnWhatCameOfIt;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** A concern becomes more: what its commissioner says, what its reporter learns, and what the reviews say came of it. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BecameQTest {

    private static final String WORDS = "The complaint was answered in person and in writing.";
    private static String concern = "";
    private static String incident = "";
    private static String complaint = "";

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Inject
    LearnWhatCameOfIt learnWhatCameOfIt;

    @Test
    @Order(1)
    @AsReporter
    void aConcernIsReported() {
        world.setUp();
        concern = given().contentType("application/json")
                .body("""
                        {"providerCode": "DEMO-AQP1", "category": "delayed-report", "severity": "low",
                         "occurredOn": "2023-05-10", "whatHappened": "The report came after five weeks."}
                        """)
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("concernId");
    }

    @Test
    @Order(2)
    @AsOtherOfficer
    void anotherCommissionerCannotSayWhatItBecame() {
        became("complaint", null, "strangers").then().statusCode(404);
        given().get("/triage/" + concern + "/became").then().statusCode(404);
        given().get("/api/triage/" + concern + "/became").then().statusCode(404);
    }

    @Test
    @Order(3)
    @AsOfficer
    void itIsTakenUpFirstAndThenBecomesMore() {
        became("complaint", null, "too-early").then().statusCode(409);
        became("complaint", null, "seen-another", "\"99\"").then().statusCode(412);
        sql("update concern_case set state = 'acknowledged', acknowledged_at = now(), acknowledged_by = 'officer-1'"
                + " where concern_id = '" + concern + "'");
        became("statutory-body", null, "no-body").then().statusCode(400).body("errors.field", contains("body"));

        incident = became("serious-incident", null, "incident")
                .then()
                .statusCode(201)
                .extract()
                .path("onwardId");
        complaint = became("complaint", null, "complaint")
                .then()
                .statusCode(201)
                .extract()
                .path("onwardId");
        became("fraud", null, "fraud").then().statusCode(201).body("sensitive", equalTo(true));
        var page = PageVisit.open("/triage/" + concern + "/became", "/triage/" + concern + "/became");
        assertThat(page.post().statusCode()).isEqualTo(400);
        assertThat(page.with(Map.of(
                                "kind", "statutory-body",
                                "body", "cqc",
                                "owner", "Care Quality Commission",
                                "beganOn-day", "3",
                                "beganOn-month", "6",
                                "beganOn-year", "2023"))
                        .post()
                        .statusCode())
                .isEqualTo(303);

        given().get("/api/triage/" + concern + "/became")
                .then()
                .body("became.kind", contains("serious-incident", "complaint", "fraud", "statutory-body"));
        assertThat(asService("select type from outbox where key = '" + concern + "' and type = 'concern-reclassified'"))
                .hasSize(4);
    }

    @Test
    @Order(4)
    @AsOfficer
    void whatCameOfItIsWrittenDownWhereItIsFollowed() {
        outcome(incident, "action-taken", "here").then().statusCode(409);
        outcome(complaint, "nonsense", "none").then().statusCode(400).body("errors.field", contains("outcome"));
        outcome(complaint, "learning-shared", "done")
                .then()
                .statusCode(200)
                .body("state", equalTo("outcome-known"))
                .body("outcomeWords", equalTo(WORDS));
        given().get("/triage/" + concern + "/became/" + complaint + "/outcome")
                .then()
                .statusCode(200);
        given().get("/triage/" + UUID.randomUUID() + "/became/" + complaint + "/outcome")
                .then()
                .statusCode(404);
    }

    @Test
    @Order(5)
    void whatTheReviewsSayIsTakenOnceInWhateverOrderItArrives() {
        var late = Instant.parse("2026-11-03T10:00:00Z");
        for (var told : List.of(
                outcome(OnwardOutcome.Kind.ACTION, late),
                outcome(OnwardOutcome.Kind.ACTION, late),
                outcome(OnwardOutcome.Kind.NO_ACTION, late.minusSeconds(60)))) {
            scopes.runAs(
                    new Scope.Service("test"),
                    () -> learnWhatCameOfIt.handle(new OnwardId(UUID.fromString(incident)), told));
        }
        assertThat(asService("select outcome_code from concern_onward where onward_id = '" + incident + "'"))
                .containsExactly("action-taken");
        assertThat(asService("select kind || sensitive from concern_step where concern_id = '" + concern
                        + "' and kind in ('became', 'came-of-it') order by 1"))
                .containsExactly(
                        "becamefalse",
                        "becamefalse",
                        "becamefalse",
                        "becametrue",
                        "came-of-itfalse",
                        "came-of-itfalse");
    }

    @Test
    @Order(6)
    @AsReporter
    void theReporterLearnsWhatTipsNobodyOffAndNoWords() {
        assertThat(given().get("/concerns/" + concern).asString())
                .as("what was told before it was found to be fraud stays, and nothing is added")
                .contains("Serious incident, since 20 May 2023", "Complaint")
                .doesNotContain("fraud", "Counter-fraud", "Care Quality Commission", WORDS);
        assertThat(asOrganisation("DEMO-GP1")).isEqualTo(3);
        assertThat(asOrganisation("DEMO-ICB1")).isEqualTo(4);
        assertThat(asOrganisation("DEMO-GP2")).isEqualTo(0);
        assertThat(asOrganisation("DEMO-ICB2")).isEqualTo(0);
        asService(
                "insert into provider_commissioner values ('DEMO-AQP1', 'DEMO-ICB8') on conflict do nothing returning 'x'");
        assertThat(asOrganisation("DEMO-ICB8"))
                .as("uses the provider, and need not know of fraud")
                .isEqualTo(3);
    }

    private static OnwardOutcome outcome(OnwardOutcome.Kind kind, Instant at) {
        return new OnwardOutcome(kind, Optional.empty(), at, "review");
    }

    private Response became(String kind, @Nullable String body, String key) {
        return became(
                kind,
                body,
                key,
                "\""
                        + asService("select version from concern_case where concern_id = '" + concern + "'")
                                .getFirst() + "\"");
    }

    private static Response became(String kind, @Nullable String body, String key, String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", "became-" + key + concern)
                .body("{\"kind\": \"" + kind + "\", \"body\": " + body
                        + ", \"owner\": \"DEMO-ICB1\", \"beganOn\": \"2023-05-20\"}")
                .post("/api/triage/" + concern + "/became");
    }

    private static Response outcome(String onward, String kind, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "outcome-" + key + onward)
                .body("{\"outcome\": \"" + kind + "\", \"words\": \"" + WORDS + "\"}")
                .post("/api/triage/" + concern + "/became/" + onward + "/outcome");
    }

    private int asOrganisation(String code) {
        return scopes.callAs(
                new Scope.Organisations("somebody", Set.of(code)),
                () -> column("select 1 from concern_onward where concern_id = '" + concern + "'")
                        .size());
    }

    private void sql(String sql) {
        assertThat(asService(sql + " returning state")).hasSize(1);
    }

    private List<String> asService(String sql) {
        return scopes.callAs(new Scope.Service("test"), () -> column(sql));
    }

    private List<String> column(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        });
    }
}
