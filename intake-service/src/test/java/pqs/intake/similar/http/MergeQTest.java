package pqs.intake.similar.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsOtherOfficer;
import pqs.intake.AsOtherPractice;
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.intake.World;
import pqs.intake.concern.ConcernId;
import pqs.intake.similar.app.SeparateStranded;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Two practices tell of the same; their commissioner puts the two together, and takes them apart. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergeQTest {

    private static final String FIRST_WORDS = "The gallbladder was called normal, and a stone was found a week later.";
    private static final String SECOND_WORDS = "They said the gallbladder is normal; a week later a stone was found.";
    private static String first = "";
    private static String firstReference = "";
    private static String second = "";
    private static String secondReference = "";
    private static String due = "";

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Inject
    SeparateStranded separateStranded;

    @Test
    @Order(1)
    @AsReporter
    void onePracticeTells() {
        world.setUp();
        var answer = report(FIRST_WORDS);
        first = answer.path("concernId");
        firstReference = answer.path("reference");
    }

    @Test
    @Order(2)
    @AsOtherPractice
    void anotherPracticeTellsOfTheSame() {
        var answer = report(SECOND_WORDS);
        second = answer.path("concernId");
        secondReference = answer.path("reference");
        due = column("select due_at from concern_case where concern_id = '" + second + "'")
                .getFirst();
    }

    @Test
    @Order(3)
    @AsOtherOfficer
    void anotherCommissionerKnowsNothingOfThem() {
        given().get("/api/triage/" + second + "/similar").then().statusCode(404);
        given().get("/triage/" + second + "/merge").then().statusCode(404);
        given().get("/triage/" + second + "/unmerge").then().statusCode(404);
        merge(second, firstReference, "strangers-key").then().statusCode(404);
    }

    @Test
    @Order(4)
    @AsOfficer
    void whatDoesNotGoTogetherIsRefusedAndTheRestIsPutTogetherOnce() {
        given().get("/api/triage/" + second + "/similar")
                .then()
                .statusCode(200)
                .body("similar.reference", hasItem(firstReference))
                .body("similar.find { it.reference == '" + firstReference + "' }.verdict", equalTo("likely-the-same"));
        merge(second, "", "no-reference").then().statusCode(400).body("errors.code", contains("unknown-concern"));
        given().contentType("application/json")
                .body("{\"into\": \"" + firstReference + "\"}")
                .post("/api/triage/" + second + "/merge")
                .then()
                .statusCode(428);
        merge(second, firstReference, "seen-another", "\"99\"").then().statusCode(412);
        merge(second, secondReference, "with-itself").then().statusCode(400).body("errors.code", contains("itself"));

        var page = PageVisit.open("/triage/" + second + "/merge", "/triage/" + second + "/merge");
        assertThat(page.post().statusCode()).isEqualTo(400);
        var wrong = page.with("into", "another").with("reference", "nonsense").post();
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString())
                .contains("There is no concern of this reference that you can see.")
                .contains("href=\"#reference\"")
                .doesNotContain(FIRST_WORDS, SECOND_WORDS);
        var stale = page.with("into", firstReference).with("version", "99").post();
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.asString())
                .contains("<title>Error: ", "Somebody else has changed this concern since you looked at it.");
        var merged = page.with("into", firstReference).post();
        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(merged.header("Location")).isEqualTo("/intake/triage/" + second);

        merge(first, secondReference, "the-other-way")
                .then()
                .statusCode(400)
                .body("errors.code", contains("other-merged"));
        merge(second, firstReference, "once-more").then().statusCode(409);
        assertThat(column("select type from outbox where key = '" + second + "' order by id"))
                .containsExactly("concern-reported", "concern-merged");
        assertThat(column("select coalesce(settled_at::text, 'runs') from deadline where subject = '" + second + "'"))
                .doesNotContain("runs");
        assertThat(column("select kind from concern_step where concern_id = '" + first + "' order by at, step_id"))
                .containsExactly("reported", "merged-in");
        for (var seen : Map.of("DEMO-ICB1", 1, "DEMO-GP2", 1, "DEMO-GP1", 0, "DEMO-ICB2", 0)
                .entrySet()) {
            assertThat(mergingsSeenBy(seen.getKey())).as(seen.getKey()).hasSize(seen.getValue());
        }
    }

    private List<String> mergingsSeenBy(String organisation) {
        return inScope(
                new Scope.Organisations("somebody", Set.of(organisation)),
                "select 1 from concern_merging where concern_id = '" + second + "'");
    }

    @Test
    @Order(5)
    @AsOtherPractice
    void itsReporterSeesItsOwnAndHearsOfTheOtherInGeneralWords() {
        assertThat(given().get("/concerns/" + second).asString())
                .contains("Put together with another concern", "Somebody will look into both.", SECOND_WORDS)
                .doesNotContain(FIRST_WORDS, firstReference, "DEMO-GP1");
        given().get("/api/concerns/" + second)
                .then()
                .body("concern.status", equalTo("merged"))
                .body("news.kind", contains("joined"))
                .body("news[0].words", endsWith("Somebody will look into both."));
        given().get("/concerns/" + first).then().statusCode(404);
    }

    @Test
    @Order(6)
    @AsReporter
    void theOtherReporterSeesNothingOfIt() {
        assertThat(given().get("/concerns/" + first).asString())
                .doesNotContain(SECOND_WORDS, secondReference, "Put together with another", "merged");
    }

    @Test
    @Order(7)
    @AsOfficer
    void separatedItStandsAsBeforeAndItsClockRuns() {
        assertThat(given().get("/triage/" + second + "/unmerge").asString()).contains(firstReference);
        var seen = version(second);
        separate(second, "separate-0", "\"1\"").then().statusCode(412);
        var unmerge = PageVisit.open("/triage/" + second + "/unmerge", "/triage/" + second + "/unmerge");
        assertThat(unmerge.with("version", "99").post().statusCode()).isEqualTo(412);
        var separated = separate(second, "separate-1", seen);
        separated.then().statusCode(200).body("status", equalTo("received")).body("intoConcernId", nullValue());
        separate(second, "separate-1", seen).then().statusCode(200);
        separate(second, "separate-2", version(second)).then().statusCode(409);

        assertThat(column("select type from outbox where key = '" + second + "' order by id"))
                .containsExactly("concern-reported", "concern-merged", "concern-unmerged");
        assertThat(column("select settled_at from deadline where subject = '" + second + "'"))
                .containsExactly((String) null);
        assertThat(column("select (due_at >= '" + due + "'::timestamptz)::text from concern_case where concern_id = '"
                        + second + "'"))
                .containsExactly("true");
        assertThat(column("""
                        select (l.due_at = c.due_at)::text from concern_case c join deadline_level l on l.subject = c.concern_id::text
                        where c.concern_id = '%s'""".formatted(second))).containsExactly("true");
    }

    @Test
    @Order(8)
    @AsOfficer
    void whatWasPutTogetherWithOneThatIsWithdrawnStandsForItselfAgain() {
        merge(second, firstReference, "merge-again").then().statusCode(200).body("intoConcernId", equalTo(first));
        inService(() -> separateStranded.from(new ConcernId(UUID.fromString(first))));
        assertThat(state(second)).isEqualTo("merged");

        inService(() -> QuarkusTransaction.requiringNew()
                .run(() -> execute("update concern_case set state = 'withdrawn', closed_at = now(), closed_by = 'gp-1'"
                        + " where concern_id = '" + first + "'")));
        inService(() -> separateStranded.from(new ConcernId(UUID.fromString(first))));
        inService(() -> separateStranded.from(new ConcernId(UUID.fromString(first))));

        assertThat(state(second)).isEqualTo("received");
        assertThat(column("select kind from concern_step where concern_id = '" + second + "' order by at, step_id"))
                .containsExactly("reported", "merged", "unmerged", "merged", "unmerged");
    }

    private String state(String concern) {
        return column("select state from concern_case where concern_id = '" + concern + "'")
                .getFirst();
    }

    private void inService(Runnable work) {
        scopes.runAs(new Scope.Service("test"), work);
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> column(String sql) {
        return inScope(new Scope.Service("test"), sql);
    }

    private List<String> inScope(Scope scope, String sql) {
        return scopes.callAs(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        var values = new ArrayList<String>();
                        while (rows.next()) {
                            values.add(rows.getString(1));
                        }
                        return values;
                    }
                }));
    }

    private Response merge(String concern, String into, String key) {
        return merge(concern, into, key, version(concern));
    }

    private String version(String concern) {
        return "\""
                + column("select version from concern_case where concern_id = '" + concern + "'")
                        .getFirst() + "\"";
    }

    private static Response merge(String concern, String into, String key, String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key + concern)
                .body("{\"into\": \"" + into + "\"}")
                .post("/api/triage/" + concern + "/merge");
    }

    private static Response separate(String concern, String key, String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key + concern)
                .post("/api/triage/" + concern + "/unmerge");
    }

    private static Response report(String narrative) {
        return given().contentType("application/json")
                .body("""
                        {"providerCode": "DEMO-AQP1", "siteCode": "DEMO-AQP1-S1", "category": "poor-report",
                         "severity": "no-harm", "occurredOn": "2023-03-15", "whatHappened": "%s"}
                        """.formatted(narrative))
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
