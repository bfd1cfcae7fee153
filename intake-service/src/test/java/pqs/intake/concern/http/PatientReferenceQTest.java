package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.World;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** The patient reference: taken, sealed, recognised when posted again, and shown only to those who say why. */
@QuarkusTest
@TestSecurity(
        user = "gp-patient",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class PatientReferenceQTest {

    private static final String BODY = """
            {"providerCode": "DEMO-AQP1", "category": "poor-report", "severity": "low", "occurredOn": "2024-09-14",
             "whatHappened": "The report said normal; a second scan showed a mass.", "patientReference": "%s"}
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
    void isSealedInTheDatabaseAndNotAnsweredUnasked() {
        var id = report("sealed-1", "999 000 0018");

        given().get("/api/concerns/" + id)
                .then()
                .statusCode(200)
                .body("patientReferenceHeld", equalTo(true))
                .body(not(containsString("9990000018")))
                .body(not(containsString("999 000 0018")));
        assertThat(column("""
                select sealed_key(patient_reference_sealed) || ' '
                       || (position(convert_to('9990000018', 'UTF8') in patient_reference_sealed) > 0)
                from concern_patient_reference where concern_id = '%s'""".formatted(id))).containsExactly("test-1 false");
    }

    @Test
    void isOpenedWithAPurposeOnANoStoreAnswerAndStandsInTheTrail() {
        var id = report("opened-1", "9990000018");

        opening(id, "{\"purpose\": \"direct-care\"}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("patientReference", equalTo("9990000018"));

        assertThat(trailOf(id)).containsExactly("READ concern.patient-reference direct-care gp-patient DEMO-GP1");
    }

    @Test
    void isNotOpenedWithoutAPurposeThatIsListed() {
        var id = report("opened-2", "9990000018");

        for (var body : List.of("{}", "{\"purpose\": \"curiosity\"}", "{\"purpose\": \"audit\"}")) {
            opening(id, body)
                    .statusCode(400)
                    .body("errors.field", contains("purpose"))
                    .body(not(containsString("9990000")));
        }
        assertThat(trailOf(id)).isEmpty();
    }

    @Test
    void aConcernWithoutOneHasNothingToOpenAndLeavesNoTrail() {
        var id = report("opened-3", "");

        given().get("/api/concerns/" + id).then().body("patientReferenceHeld", equalTo(false));
        opening(id, "{\"purpose\": \"correction\"}").statusCode(404);
        assertThat(trailOf(id)).isEmpty();
        assertThat(given().get("/concerns/" + id).asString()).doesNotContain("Why do you need to see it?");
    }

    @Test
    void theSamePostIsTheSameConcernHoweverTheNumberIsSpacedAndAnotherNumberIsAnotherPost() {
        var id = report("again-1", "999 000 0018");

        assertThat(report("again-1", "9990000018")).isEqualTo(id);
        for (var other : List.of("9990000026", "", "999 000 0019")) {
            post("again-1", BODY.formatted(other))
                    .statusCode(409)
                    .body("type", equalTo("urn:pqs:problem:submission-key-used"));
        }
        assertThat(column("select count(*) from concern_patient_reference where concern_id = '" + id + "'"))
                .containsExactly("1");
    }

    @Test
    void anotherPracticeFindsNeitherTheRowNorTheConcern() {
        var id = report("other-1", "9990000018");

        assertThat(scopes.callAs(
                        new Scope.Organisations("gp-2", Set.of("DEMO-GP2")),
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> read("select count(*) from concern_patient_reference where concern_id = '"
                                        + id + "'"))))
                .containsExactly("0");
        assertThat(scopes.callAs(
                        new Scope.None(),
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> read("select count(*) from concern_patient_reference"))))
                .containsExactly("0");
    }

    @Test
    void onThePageItIsHeldSealedUntilSomebodySaysWhy() {
        var id = report("page-1", "9990000018");
        var action = "/concerns/" + id + "/patient-reference";
        var page = PageVisit.open("/concerns/" + id, action);
        assertThat(given().get("/concerns/" + id).asString())
                .contains("NHS number held, sealed")
                .contains("Why do you need to see it?")
                .doesNotContain("9990000018", "999 000 0018");

        var without = page.post();
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.asString())
                .contains("<title>Error: ")
                .contains("Choose why you need to see it.")
                .doesNotContain("999 000 0018");

        var opened = page.with("purpose", "answering-provider").post();
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.asString()).contains("999 000 0018");
        assertThat(trailOf(id))
                .containsExactly("READ concern.patient-reference answering-provider gp-patient DEMO-GP1");
    }

    @Test
    void theFormTakesItAndNamesAWrongOneAtItsField() {
        var form = PageVisit.open("/concerns/new", "/concerns")
                .with(Map.of(
                        "action", "report",
                        "providerSearch", "larkmoor",
                        "providerCode", "DEMO-AQP1",
                        "category", "poor-report",
                        "severity", "moderate",
                        "occurredOn-day", "14",
                        "occurredOn-month", "9",
                        "occurredOn-year", "2024"));

        var refused = form.with(Map.of("patientReference", "9990000019", "whatHappened", "The report said normal."))
                .post();
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.asString()).contains("href=\"#patientReference\"").contains("This is not an NHS number");

        var taken = form.with(Map.of("patientReference", "9990000018", "whatHappened", "The report said normal."))
                .post();
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.header("Location")).doesNotContain("9990000");
    }

    private String report(String key, String number) {
        return post(key, BODY.formatted(number)).statusCode(201).extract().path("concernId");
    }

    private static ValidatableResponse post(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "patient-" + key)
                .body(body)
                .post("/api/concerns")
                .then();
    }

    private static ValidatableResponse opening(String id, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/concerns/" + id + "/patient-reference")
                .then();
    }

    private List<String> trailOf(String id) {
        return column("""
                select kind || ' ' || action || ' ' || purpose || ' ' || actor || ' ' || owner_code
                from audit_entry where subject_id = '%s' and action = 'concern.patient-reference'""".formatted(id));
    }

    private List<String> column(String sql) {
        return scopes.callAs(
                new Scope.Service("test"),
                () -> QuarkusTransaction.requiringNew().call(() -> read(sql)));
    }

    private List<String> read(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
