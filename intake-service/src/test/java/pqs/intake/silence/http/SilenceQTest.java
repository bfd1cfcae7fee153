package pqs.intake.silence.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeRows;
import pqs.intake.practice.app.PracticeImporter;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.imports.Origin;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Twelve practices of a commissioner of this test's own; one of them has reported nothing, and the others ten concerns each. */
@QuarkusTest
class SilenceQTest {

    private static final String SILENT = "DEMO-QP0";
    private static final int PRACTICES = 12;

    @Inject
    PracticeImporter importer;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @BeforeEach
    void practicesAndTheirReports() {
        scopes.runAs(
                new Scope.Service("test.arrange"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    var practices = new ArrayList<Practice>();
                    for (int i = 0; i < PRACTICES; i++) {
                        practices.add(PracticeRows.practice(
                                "DEMO-QP" + i,
                                Map.of(1, i == 1 ? "-Minus Surgery, \"the\" one" : "Quiet " + i, 14, "DEMO-QICB")));
                    }
                    importer.apply(
                            practices, new Origin("DEMO-OPS", "operator-1", Instant.parse("2026-09-01T09:00:00Z")));
                    for (int i = 1; i < PRACTICES; i++) {
                        for (int report = 0; report < 10; report++) {
                            report("DEMO-QP" + i, i * 100 + report, "general-practice");
                        }
                    }
                    report(SILENT, 7, "compliment");
                    report(SILENT, 8, "verbal");
                }));
    }

    @Test
    @TestSecurity(
            user = "commissioner-q",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-QICB"))
    void aCommissionerSeesGroupsAndNoPractice() {
        var body = given().get("/api/silence")
                .then()
                .statusCode(200)
                .body("practices", equalTo(PRACTICES))
                .body("groups.practices", contains(PRACTICES))
                .body("groups.reported", contains(110))
                .body("groups.silentTold", contains("some"))
                .body("groups.silent", contains((Object) null))
                .body("silentAtLeast", equalTo(1))
                .body("silentExactly", equalTo(false))
                .extract()
                .asString();
        var page = given().get("/silence").then().statusCode(200).extract().asString();
        var csv =
                given().get("/silence/figures").then().statusCode(200).extract().asString();
        assertThat(body + page + csv).doesNotContain("DEMO-QP", "Quiet");
        assertThat(page)
                .contains("<svg", "At least 1 practice reported fewer concerns than expected", "list size not known");
        assertThat(csv).startsWith("\"from\",\"to\",\"group\"").contains("\"some\"");
        given().get("/silence/practices").then().statusCode(403);
        given().get("/api/silence/practices").then().statusCode(403);
        given().get("/practices/" + SILENT).then().statusCode(200).body(not(containsString("your practice reported")));

        given().get("/api/silence?months=7&until=2999-01")
                .then()
                .statusCode(400)
                .body("errors.field", contains("until", "months"));
        given().get("/silence?months=7").then().statusCode(400).body(containsString("Choose 6, 12 or 24 months."));
    }

    @Test
    @TestSecurity(
            user = "lead-q",
            roles = "engagement-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-QICB"))
    void theEngagementLeadSeesWhichItIsAndStandsInTheTrail() throws SQLException {
        given().get("/api/silence/practices")
                .then()
                .statusCode(200)
                .body("practices.size()", equalTo(PRACTICES))
                .body("practices[0].practiceCode", equalTo(SILENT))
                .body("practices[0].finding", equalTo("silent"))
                .body("practices[0].reported", equalTo(0))
                .body("practices[1].finding", equalTo("not-unusual"));
        given().get("/silence/practices")
                .then()
                .statusCode(200)
                .body(containsString("Quiet 0 (DEMO-QP0)"))
                .body(containsString("Fewer than expected"));
        var csv = given().get("/silence/practices/figures")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("\"'-Minus Surgery, \"\"the\"\" one\"");
        assertThat(readings()).isGreaterThanOrEqualTo(3);
    }

    @Test
    @TestSecurity(user = "gp-q", roles = "gp", attributes = @SecurityAttribute(key = "organisation", value = SILENT))
    void aPracticeSeesItselfBesideOthersAndNoOtherPractice() {
        given().get("/api/silence/own")
                .then()
                .statusCode(200)
                .body("practice.practiceCode", equalTo(SILENT))
                .body("practice.reported", equalTo(0))
                .body("practice.finding", equalTo("silent"));
        given().get("/practices/" + SILENT)
                .then()
                .statusCode(200)
                .body(containsString("your practice reported <strong>0</strong>"))
                .body(containsString("Similar practices: <strong>10.0"));
        given().get("/practices/DEMO-QP2").then().statusCode(200).body(not(containsString("your practice reported")));
        given().get("/silence").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "lead-2",
            roles = "engagement-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-QICB2"))
    void anotherCommissionerSeesNothingOfThem() {
        given().get("/api/silence/practices").then().statusCode(200).body("practices", empty());
        given().get("/api/silence").then().body("practices", equalTo(0)).body("groups", empty());
        given().get("/silence").then().body(containsString("With fewer than five"));
        given().get("/silence/practices").then().body(containsString("no open GP practice of yours"));
    }

    private long readings() throws SQLException {
        return scopes.callAs(
                new Scope.Service("test.look"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement();
                            var rows = statement.executeQuery(
                                    "select count(*) from audit_entry where action = 'silence.practices'")) {
                        rows.next();
                        return rows.getLong(1);
                    }
                }));
    }

    private void report(String practice, int number, String source) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into concern (concern_id, reference, practice_code, reported_by, submission_key,
                            submission_digest, category, severity, occurred_on, what_happened, identifiers_checked,
                            reported_at, source, heard_on)
                        values (gen_random_uuid(), ?, ?, 'gp', ?, 'digest', 'other', 'low', '2024-09-14',
                            'Something happened.', false, now() - interval '1 hour', ?,
                            case when ? = 'general-practice' then null else date '2024-09-14' end)
                        on conflict do nothing
                        """)) {
            statement.setString(1, ReferenceNumber.of('C', 876_000_000 + number).value());
            statement.setString(2, practice);
            statement.setString(3, "silence-" + number);
            statement.setString(4, source);
            statement.setString(5, source);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
