package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOtherPractice;
import pqs.intake.AsReporter;
import pqs.intake.World;

/** What one practice reports does not exist for another: neither on the pages nor by the API. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherPracticeQTest {

    private static String concernId = "";

    @Inject
    World world;

    @Test
    @Order(1)
    @AsOtherPractice
    void whatOnePracticeReports() {
        world.setUp();
        concernId = given().contentType("application/json")
                .body("""
                        {"providerAsTyped": "The scan van", "category": "other", "severity": "low",
                         "occurredOn": "2024-09-14", "whatHappened": "Only Millfield may read these words."}
                        """)
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("concernId");

        assertThat(given().get("/concerns/" + concernId).asString()).contains("Only Millfield may read these words.");
    }

    @Test
    @Order(2)
    @AsReporter
    void doesNotExistForAnother() {
        for (var path : new String[] {
            "/api/concerns/" + concernId, "/concerns/" + concernId, "/concerns/" + concernId + "/received"
        }) {
            var answer = given().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.asString()).doesNotContain("Millfield", "scan van");
        }
        assertThat(given().get("/api/concerns").asString()).doesNotContain(concernId);
        assertThat(given().get("/concerns").asString()).doesNotContain(concernId);
    }
}
