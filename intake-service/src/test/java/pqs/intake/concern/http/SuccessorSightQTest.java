package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.PracticeRows;
import pqs.intake.practice.app.PracticeImporter;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.imports.Origin;
import pqs.platform.security.MoreOrganisations;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** A practice closed with a concern under way, and another one took over its patients: by its own policies and pages. */
@QuarkusTest
class SuccessorSightQTest {

    private static final String OF_CLOSED = "0197fffe-0000-7000-8000-000000000001";
    private static final String OF_SUCCESSOR = "0197fffe-0000-7000-8000-000000000002";

    @Inject
    PracticeImporter importer;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Inject
    MoreOrganisations sight;

    @BeforeEach
    void oneClosedAndOneFollowed() {
        scopes.runAs(
                new Scope.Service("test.arrange"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    importer.apply(
                            List.of(
                                    PracticeRows.practice("DEMO-WA", Map.of(11, "20240331", 12, "C")),
                                    PracticeRows.practice("DEMO-WB", Map.of())),
                            new Origin("DEMO-OPS", "operator-1", Instant.parse("2026-09-01T09:00:00Z")));
                    concern(
                            OF_CLOSED,
                            "DEMO-WA",
                            ReferenceNumber.of('C', 987_654_321).value());
                    concern(
                            OF_SUCCESSOR,
                            "DEMO-WB",
                            ReferenceNumber.of('C', 987_654_322).value());
                    run("""
                    insert into practice_succession (predecessor_code, successor_code, effective_on, reason, noticed_at)
                    values ('DEMO-WA', 'DEMO-WB', '2024-04-01', 'R', now()) on conflict do nothing
                    """);
                }));
        await().atMost(Duration.ofSeconds(30)).until(() -> sight.of("DEMO-WB").contains("DEMO-WA"));
    }

    @Test
    @TestSecurity(
            user = "gp-wb",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-WB"))
    void theSuccessorListsAndReadsWhatTheClosedPracticeReported() {
        given().get("/api/concerns")
                .then()
                .statusCode(200)
                .body("concerns.concernId", hasItem(OF_CLOSED))
                .body("concerns.concernId", hasItem(OF_SUCCESSOR));
        given().get("/api/concerns/" + OF_CLOSED).then().statusCode(200);
        given().get("/concerns/" + OF_CLOSED).then().statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "gp-wa",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-WA"))
    void theClosedPracticeSeesNothingOfItsSuccessor() {
        given().get("/api/concerns/" + OF_SUCCESSOR).then().statusCode(404);
        given().get("/api/concerns/" + OF_CLOSED).then().statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "gp-wc",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-WC"))
    void aThirdPracticeSeesNeither() {
        given().get("/api/concerns").then().body("concerns", empty());
        given().get("/api/concerns/" + OF_CLOSED).then().statusCode(404);
    }

    private void concern(String id, String practice, String reference) {
        run("""
                insert into concern (concern_id, reference, practice_code, reported_by, submission_key,
                    submission_digest, category, severity, occurred_on, what_happened, identifiers_checked, reported_at,
                    provider_code)
                values ('%s', '%s', '%s', 'gp', 'sight', 'digest', 'other', 'low', '2024-01-14',
                    'Something happened.', false, '2024-01-15', 'DEMO-AQP1') on conflict do nothing
                """.formatted(id, reference, practice));
        run("""
                insert into concern_case (concern_id, version, reference, practice_code, commissioner_code, provider_code,
                    category, severity, occurred_on, reported_at, reported_by, source, confidential, urgent, attention, state)
                values ('%s', 1, '%s', '%s', 'DEMO-ICB1', 'DEMO-AQP1', 'other', 'low', '2024-01-14', '2024-01-15', 'gp',
                    'general-practice', false, false, '{}', 'received') on conflict do nothing
                """.formatted(id, reference, practice));
    }

    private void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
