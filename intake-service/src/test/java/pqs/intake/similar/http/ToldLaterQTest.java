package pqs.intake.similar.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.World;

/** A concern is found to be similar by what its reporter adds later, too. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ToldLaterQTest {

    private static final String TELLING =
            "The gallbladder was described as unremarkable although it had been taken out by keyhole surgery in Truro.";

    private static String whole = "";
    private static String brief = "";

    @Inject
    World world;

    @Test
    @Order(1)
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void oneIsToldWholeAndOneInAFewWords() {
        world.setUp();
        whole = report(TELLING);
        brief = report("Something is wrong, more of it follows.");
    }

    @Test
    @Order(2)
    @TestSecurity(
            user = "officer-1",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void theyHaveNoWordsInCommonYet() {
        assertThat(wordsInCommon()).isEmpty();
    }

    @Test
    @Order(3)
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void theRestIsAdded() {
        given().contentType("application/json")
                .body(Map.of("words", TELLING))
                .post("/api/concerns/" + brief + "/additions")
                .then()
                .statusCode(200);
    }

    @Test
    @Order(4)
    @TestSecurity(
            user = "officer-1",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void nowTheyHave() {
        assertThat(wordsInCommon()).isPresent();
    }

    private static String report(String words) {
        return given().contentType("application/json")
                .body(Map.of(
                        "providerCode", "DEMO-AQP1",
                        "category", "poor-report",
                        "severity", "low",
                        "occurredOn", "2021-03-04",
                        "whatHappened", words))
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("concernId");
    }

    /** What speaks for it that the brief one tells of the same as the other, as far as it is in words. */
    private static Optional<String> wordsInCommon() {
        List<Map<String, Object>> similar =
                given().get("/api/triage/" + brief + "/similar").path("similar");
        return similar.stream()
                .filter(one -> whole.equals(one.get("concernId")))
                .map(Object::toString)
                .filter(said -> said.contains("words in common"))
                .findFirst();
    }
}
