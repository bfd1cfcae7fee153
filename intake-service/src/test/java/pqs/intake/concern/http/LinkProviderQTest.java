package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsOtherOfficer;
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.World;

/** A provider as typed, from the report over the commissioner's queue back to the practice. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkProviderQTest {

    private static final String NARRATIVE = "Words for the practice and nobody else.";
    private static String byPage = "";
    private static String sensitive = "";
    private static String byApi = "";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Inject
    AgroalDataSource database;

    @Test
    @Order(1)
    @AsReporter
    void aPracticeNamesAProviderThatIsNotOnTheRegister() {
        world.setUp();
        byPage = report("Larkmore scanning van");
        byApi = report("The ultrasound people");
    }

    @Test
    @Order(2)
    @AsOtherOfficer
    void anotherCommissionerSeesNothingOfIt() {
        assertThat(given().get("/api/unlinked").asString()).doesNotContain(byPage, byApi);
        given().get("/unlinked/" + byPage).then().statusCode(404);
        link(byApi, "{\"providerCode\": \"DEMO-AQP1\"}").then().statusCode(404);
    }

    @Test
    @Order(3)
    @AsOfficer
    void theCommissionerLinksThemOnceAndForAll() throws Exception {
        assertThat(given().get("/unlinked").asString())
                .contains("Larkmore scanning van", "The ultrasound people")
                .doesNotContain(NARRATIVE);

        link(byApi, "{\"providerCode\": \"NOBODY\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-provider"));
        link(byApi, "{\"providerCode\": \"DEMO-AQP2\"}").then().statusCode(200).body("status", equalTo("received"));
        link(byApi, "{\"providerCode\": \"DEMO-AQP2\"}").then().statusCode(200).body("status", equalTo("received"));
        link(byApi, "{\"providerCode\": \"DEMO-AQP1\"}").then().statusCode(409);

        var page = PageVisit.open("/unlinked/" + byPage + "?q=larkmoor", "/unlinked/" + byPage);
        assertThat(page.post().statusCode()).isEqualTo(400);
        var linked = page.with(Map.of("providerCode", "DEMO-AQP1", "siteCode", "DEMO-AQP1-S2"))
                .post();
        assertThat(linked.statusCode()).isEqualTo(303);
        assertThat(linked.header("Location")).matches("/intake/unlinked\\?linked=C-[0-9A-Y]{4}-[0-9A-Y]{4}");
        assertThat(given().basePath("").get(linked.header("Location")).asString())
                .contains("is linked to its provider.")
                .doesNotContain("Larkmore scanning van");
        assertThat(amendments(byPage)).isEqualTo(1);
        assertThat(amendments(byApi)).isEqualTo(1);
    }

    @Test
    @Order(4)
    @AsReporter
    void thePracticeSeesWhoWasMeant() {
        given().get("/api/concerns/" + byPage)
                .then()
                .body("concern.providerCode", equalTo("DEMO-AQP1"))
                .body("concern.siteCode", equalTo("DEMO-AQP1-S2"));
        assertThat(given().get("/concerns/" + byApi).asString()).contains("Penfold Imaging (invented)");
    }

    @Test
    @Order(5)
    @AsReporter
    void aPracticeReportsWhatMustNotBeTippedOff() {
        sensitive = report("Somebody who is not on it", "over-claimed-scan");
    }

    @Test
    @Order(6)
    @AsOfficer
    void whoLinkedItIsOnlyItsCommissionersToRead() {
        link(sensitive, "{\"providerCode\": \"DEMO-AQP2\"}").then().statusCode(200);

        var linked = "select actor from audit_entry where action = 'concern.provider-linked' and subject_id = ?";
        assertThat(concerns.columnAs("DEMO-ICB1", linked, sensitive)).containsExactly("officer-1");
        assertThat(concerns.columnAs("DEMO-GP1", linked, sensitive)).isEmpty();
        assertThat(concerns.columnAs("DEMO-GP1", linked, byApi)).containsExactly("officer-1");
    }

    private int amendments(String concernId) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from outbox where key = ? and type = 'concern-amended'")) {
            statement.setString(1, concernId);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static io.restassured.response.Response link(String concernId, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "link-" + concernId)
                .body(body)
                .post("/api/unlinked/" + concernId + "/link");
    }

    private static String report(String provider) {
        return report(provider, "delayed-report");
    }

    private static String report(String provider, String category) {
        return given().contentType("application/json")
                .body("""
                        {"providerAsTyped": "%s", "category": "%s", "severity": "no-harm",
                         "occurredOn": "2024-09-14", "whatHappened": "%s"}
                        """.formatted(provider, category, NARRATIVE))
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("concernId");
    }
}
