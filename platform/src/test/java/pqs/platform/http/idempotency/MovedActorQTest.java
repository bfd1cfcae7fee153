package pqs.platform.http.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody acts for another organisation when the same key is sent again: that is another request, never a 500. */
@QuarkusTest
@TestMethodOrder(OrderAnnotation.class)
class MovedActorQTest {

    private static final String KEY = "k-" + UUID.randomUUID();
    private static final String TEXT = "t-" + UUID.randomUUID();

    @Test
    @Order(1)
    @TestSecurity(
            user = "gp-7",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void theFirstAttemptIsMadeForOneOrganisation() {
        post().then().statusCode(201).body("effects", equalTo(1));
    }

    @Test
    @Order(2)
    @TestSecurity(
            user = "gp-7",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
    void theSecondForAnother() {
        post().then().statusCode(201).body("effects", equalTo(2));
        post().then().statusCode(201).body("effects", equalTo(2));
    }

    private static Response post() {
        return given().contentType("application/json")
                .header("Idempotency-Key", KEY)
                .body("{\"text\":\"" + TEXT + "\"}")
                .post("/api/keyed");
    }
}
