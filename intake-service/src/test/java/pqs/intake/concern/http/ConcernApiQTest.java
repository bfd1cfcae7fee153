package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;
import pqs.testsupport.PqsInfrastructure;

/** A concern by API: what is taken, and what the answer says. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@TestSecurity(
        user = "gp-1",
        roles = {"gp"},
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class ConcernApiQTest {

    static final String RIGHT = """
            {"providerCode": "DEMO-AQP1", "siteCode": "DEMO-AQP1-S1", "category": "poor-report",
             "severity": "moderate", "occurredOn": "2026-09-14",
             "whatHappened": "The report said normal; a second scan showed a mass."}
            """;

    @Inject
    World world;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void aRightConcernIsTakenAndCanBeReadBack() {
        var location = given().contentType("application/json")
                .body(RIGHT)
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .body("status", equalTo("received"))
                .body("reference", matchesPattern("C-[0-9A-Y]{4}-[0-9A-Y]{4}"))
                .extract()
                .header("Location");

        given().get(location)
                .then()
                .statusCode(200)
                .body("practiceCode", equalTo("DEMO-GP1"))
                .body("whatHappened", equalTo("The report said normal; a second scan showed a mass."))
                .body("concern.providerName", equalTo("Larkmoor Ultrasound (invented)"))
                .body("concern.occurredOn", equalTo("2026-09-14"));
    }
}
