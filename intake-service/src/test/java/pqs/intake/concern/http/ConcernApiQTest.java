package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.intake.World;

/** Concerns by API: what is taken, what is refused, and what the answer says. */
@QuarkusTest
@TestSecurity(user = "gp-api", roles = "gp", attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class ConcernApiQTest {

    private static final String RIGHT = """
            {"providerCode": "DEMO-AQP1", "siteCode": "DEMO-AQP1-S1", "category": "poor-report",
             "severity": "moderate", "occurredOn": "2024-09-14",
             "whatHappened": "The report said normal; a second scan showed a mass."}
            """;

    @Inject
    World world;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void aRightConcernIsTakenAndCanBeReadBack() {
        var location = post(RIGHT)
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
                .body("concern.providerAsTyped", nullValue())
                .body("concern.occurredOn", equalTo("2024-09-14"));
        assertThat(given().get("/api/concerns").jsonPath().getList("concerns.concernId"))
                .contains(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void everyFaultIsNamedAtOnceInTheOrderOfTheFields() {
        post("{\"providerCode\": \"NOBODY\", \"category\": \"gossip\", \"occurredOn\": \"1999-12-31\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-concern"))
                .body("errors.field", contains("providerCode", "category", "severity", "occurredOn", "whatHappened"))
                .body(
                        "errors.code",
                        contains("unknown-provider", "unknown-category", "required", "too-long-ago", "required"));
    }

    @Test
    void aDateInTheFutureIsRefusedAndCounted() {
        var before = refusedWith("in-the-future");
        var tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(1);

        post(RIGHT.replace("2024-09-14", tomorrow.toString()))
                .statusCode(400)
                .body("errors.field", contains("occurredOn"))
                .body("errors.message", contains("The date must be today or in the past."));

        assertThat(refusedWith("in-the-future")).isEqualTo(before + 1);
    }

    @Test
    void aForgedOrganisationIsForbiddenByName() {
        post(RIGHT.replace("{\"providerCode\"", "{\"practiceCode\": \"DEMO-GP2\", \"providerCode\""))
                .statusCode(403)
                .body("type", equalTo("urn:pqs:problem:not-your-practice"))
                .body("errors.field", contains("practiceCode"));
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        post(RIGHT.replace("{\"providerCode\"", "{\"reportedAt\": \"2020-01-01\", \"providerCode\""))
                .statusCode(400)
                .body("errors.field", contains("reportedAt"));
    }

    @Test
    void malformedJsonAndBytesThatAreNotUtf8AreRefusedWithoutAStackTrace() {
        post("{\"providerCode\": ")
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("at com.fasterxml")));
        given().contentType("application/json")
                .body(RIGHT.replace("normal", "norm\u00E9l").getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/concerns")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-utf-8"));
    }

    @Test
    void anOversizeBodyIsRefusedWhole() {
        post(RIGHT.replace("normal", "x".repeat(70_000))).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void wordsThatMayIdentifyAPatientNeedSomebodyToHaveLooked() {
        var telling = RIGHT.replace("normal", "Mrs Jane Brown");

        post(telling)
                .statusCode(400)
                .body("errors.field", contains("whatHappened"))
                .body("errors.code", contains("may-identify-a-patient"));
        post(telling.replace("{\"providerCode\"", "{\"identifiersChecked\": true, \"providerCode\""))
                .statusCode(201);
    }

    @Test
    void anNhsNumberIsNeverWavedThrough() {
        var telling = RIGHT.replace("normal", "Mrs Jane Brown, 999-000 0018")
                .replace("{\"providerCode\"", "{\"identifiersChecked\": true, \"providerCode\"");

        post(telling)
                .statusCode(400)
                .body("errors.field", contains("whatHappened"))
                .body("errors.code", contains("holds-an-nhs-number"));
    }

    @Test
    void aPractitionerWhoWasAddedOrChangedIsAnotherReport() {
        var named = RIGHT.replace("{\"providerCode\"", "{\"practitioner\": \"A Marsh\", \"providerCode\"");
        post(RIGHT, "key-of-nobody-named").statusCode(201);
        post(named, "key-of-nobody-named").statusCode(409);

        var first = post(named, "key-of-somebody-named").statusCode(201).extract();
        var again = post(named, "key-of-somebody-named").statusCode(201).extract();
        assertThat(again.<String>path("concernId")).isEqualTo(first.path("concernId"));
        post(named.replace("A Marsh", "A Foster"), "key-of-somebody-named").statusCode(409);
        post(RIGHT, "key-of-somebody-named").statusCode(409);
    }

    @Test
    void theSameKeyAndBodyAgainIsTheSameConcern() {
        var first = post(RIGHT, "key-of-the-first-one").statusCode(201).extract();
        var again = post(RIGHT, "key-of-the-first-one").statusCode(201).extract();

        assertThat(again.<String>path("concernId")).isEqualTo(first.path("concernId"));
        assertThat(again.<String>path("reference")).isEqualTo(first.path("reference"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        post(RIGHT, "key-of-another").statusCode(201);

        post(RIGHT.replace("moderate", "severe"), "key-of-another")
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:submission-key-used"))
                .body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    void theSameKeyWithABodyThatWouldNotBeTakenIsAConflictToo() {
        post(RIGHT, "key-of-a-right-one").statusCode(201);

        post(RIGHT.replace("poor-report", "gossip"), "key-of-a-right-one")
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:submission-key-used"));
        post(RIGHT.replace("poor-report", "gossip"), "key-of-a-wrong-one")
                .statusCode(400)
                .body("type", equalTo("urn:pqs:problem:invalid-concern"));
    }

    @Test
    void aKeyThatCannotBeOneIsRefused() {
        post(RIGHT, "short").statusCode(400).body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    @AsOfficer
    void onlyThoseWhoMayReportReport() {
        post(RIGHT).statusCode(403);
        given().get("/api/concerns").then().statusCode(403);
    }

    @Test
    void anIdentifierThatIsNoneNamesNothing() {
        given().get("/api/concerns/1").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/concerns/01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01").then().statusCode(404);
    }

    private double refusedWith(String code) {
        return meters.find(ConcernMeter.REFUSED).tag("code", code).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/concerns")
                .then();
    }

    private static ValidatableResponse post(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/concerns")
                .then();
    }
}
