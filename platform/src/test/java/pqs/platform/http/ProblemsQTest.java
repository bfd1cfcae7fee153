package pqs.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What a system is told when something is wrong. */
@QuarkusTest
class ProblemsQTest {

    @Inject
    AgroalDataSource database;

    @Test
    void anUnknownFieldIsNamed() {
        post("{\"name\":\"a\",\"count\":1,\"colour\":\"red\"}")
                .statusCode(400)
                .body("type", equalTo("urn:pqs:problem:invalid-request"))
                .body("status", equalTo(400))
                .body("errors[0].field", equalTo("colour"))
                .body("errors[0].code", equalTo("unknown-field"));
    }

    @Test
    void malformedJsonIsAnsweredWithThePlace() {
        post("{\"name\":\"a\",\n\"count\":")
                .statusCode(400)
                .body("errors[0].code", equalTo("not-json"))
                .body("errors[0].message", containsString("line 2"));
    }

    @Test
    void aFieldTwiceIsNotJsonToUs() {
        post("{\"name\":\"a\",\"name\":\"b\",\"count\":1}").statusCode(400);
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        post("{\"name\":\"a\",\"count\":1} {}").statusCode(400);
    }

    @Test
    void aDateThatIsNoneIsNamedWithTheRemedy() {
        post("{\"name\":\"a\",\"count\":1,\"on\":\"31/02/2026\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("on"))
                .body("errors[0].message", containsString("2018-09-19"))
                .body(not(containsString("31/02/2026")));
    }

    @Test
    void aMissingBodyIsRefused() {
        post("").statusCode(400).body("errors[0].code", equalTo("missing-body"));
        post("null").statusCode(400).body("errors[0].code", equalTo("missing-body"));
    }

    @Test
    void aValidationErrorNamesTheField() {
        post("{\"name\":\" \",\"count\":1}")
                .statusCode(400)
                .body("errors[0].field", equalTo("name"))
                .body("errors[0].message", equalTo("Give it a name"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var bytes = "{\"name\":\"caf\u00e9\",\"count\":1}".getBytes(StandardCharsets.ISO_8859_1);
        given().contentType("application/json")
                .body(bytes)
                .post("/api/samples")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-utf-8"));
    }

    @Test
    void anOversizeBodyIsRefused() {
        post("{\"name\":\"" + "x".repeat(70_000) + "\",\"count\":1}")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:too-large"));
    }

    @Test
    void nestingHasABound() {
        post("[".repeat(2_000)).statusCode(400).body(not(containsString("Exception")));
    }

    @Test
    void eachKindOfRefusalHasItsStatus() {
        refused("INVALID")
                .statusCode(400)
                .body("errors[0].field", equalTo("on"))
                .body("title", equalTo("Not like this"));
        refused("FORBIDDEN").statusCode(403);
        refused("NOT_FOUND").statusCode(404);
        refused("CONFLICT").statusCode(409).body("type", equalTo("urn:pqs:problem:sample-refused"));
    }

    @Test
    void nobodySignedInIsA401() {
        given().get("/api/actor").then().statusCode(401).body("type", equalTo("urn:pqs:problem:not-signed-in"));
    }

    @Test
    @TestSecurity(user = "auditor-1", roles = "auditor")
    void theWrongRoleIsA403() {
        given().get("/api/actor")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:forbidden"));
    }

    @Test
    @TestSecurity(user = "x", roles = "concerns.report")
    void aRoleNamedLikeAPermissionOpensNothing() {
        given().get("/api/actor").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = {"gp", "auditor"},
            attributes = {
                @SecurityAttribute(key = "organisation", value = "DEMO-GP1"),
                @SecurityAttribute(key = "name", value = "Dr Invented")
            })
    void theActorHasTheOrganisationAndThePermissionsOfAllRoles() {
        given().get("/api/actor")
                .then()
                .statusCode(200)
                .body("subject", equalTo("gp-1"))
                .body("displayName", equalTo("Dr Invented"))
                .body("organisationCode", equalTo("DEMO-GP1"))
                .body("permissions.size()", equalTo(14));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void anEndpointWithoutAnnotationIsDenied() {
        given().get("/api/unannotated").then().statusCode(403);
    }

    @Test
    void unknownAddressesAndMethodsAndTypes() {
        given().get("/api/nowhere").then().statusCode(404).body("type", equalTo("urn:pqs:problem:not-found"));
        given().get("/nowhere").then().statusCode(404).contentType("text/html").body(containsString("Page not found"));
        given().delete("/api/samples")
                .then()
                .statusCode(405)
                .body("type", equalTo("urn:pqs:problem:method-not-allowed"));
        given().contentType("text/plain")
                .body("x")
                .post("/api/samples")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:pqs:problem:unsupported-media-type"));
    }

    @Test
    void aMistakeOfOursTellsNothingButTheTrace() {
        given().get("/api/boom")
                .then()
                .statusCode(500)
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("instance", matchesPattern("urn:trace:[0-9a-f]{32}"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void noFreeConnectionIsA503WithinTwoSeconds() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < 16) {
                try {
                    taken.add(database.getConnection());
                } catch (SQLException allInUse) {
                    break;
                }
            }
            long before = System.nanoTime();
            given().get("/api/transaction")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("type", equalTo("urn:pqs:problem:unavailable"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        given().get("/api/transaction").then().statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/samples")
                .then();
    }

    private static ValidatableResponse refused(String kind) {
        return given().get("/api/refused/" + kind).then().contentType("application/problem+json");
    }
}
