package pqs.surveillance.provider.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOperator;
import pqs.surveillance.testing.AsQualityOfficer;
import pqs.surveillance.testing.Imports;
import pqs.surveillance.testing.World;

@QuarkusTest
@AsOperator
class ProviderApiQTest {

    private static final String PENFOLD = """
            {"name": "Penfold Imaging (invented)", "town": "Penfold", "invented": true,
             "sites": [{"siteCode": "S2", "name": "Two"}, {"siteCode": "S1", "name": "One"}],
             "commissionerCodes": ["DEMO-ICB2", "DEMO-ICB1"]}""";

    @Inject
    World world;

    @Test
    void aNewProviderIsToldOnceHoweverOftenItIsSent() {
        put("PUT-1", PENFOLD).statusCode(201).body("providerCode", equalTo("PUT-1"));
        put("put-1", PENFOLD).statusCode(200).body("sites.siteCode", contains("S1", "S2"));

        assertThat(world.events("provider-changed", "PUT-1")).hasSize(1);
        given().get("/api/providers/PUT-1")
                .then()
                .statusCode(200)
                .body("town", equalTo("Penfold"))
                .body("commissionerCodes", contains("DEMO-ICB1", "DEMO-ICB2"));
    }

    @Test
    void aChangeIsToldWithTheFullState() {
        put("PUT-2", PENFOLD).statusCode(201);

        put(
                        "PUT-2",
                        PENFOLD.replace(
                                "{\"siteCode\": \"S1\", \"name\": \"One\"}",
                                "{\"siteCode\": \"S1\", \"name\": \"First\"}"))
                .statusCode(200);

        var events = world.events("provider-changed", "PUT-2");
        assertThat(events).hasSize(2);
        assertThat(events.getLast())
                .contains(
                        "\"sites\":[{\"siteCode\":\"S1\",\"name\":\"First\"},{\"siteCode\":\"S2\",\"name\":\"Two\"}]");
    }

    @Test
    void everyFaultIsNamedWithItsField() {
        put("PUT3", "{\"invented\": true, \"sites\": [{\"siteCode\": \"a b\"}], \"commissionerCodes\": [\"\"]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-provider"))
                .body("errors.field", containsInAnyOrder("invented", "name", "sites[0].siteCode", "commissionerCodes"));
        assertThat(world.events("provider-changed", "PUT3")).isEmpty();
    }

    @Test
    void unknownFieldsAndBrokenJsonAreRefused() {
        put("PUT-4", "{\"name\": \"x\", \"ceo\": \"y\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("ceo"));
        put("PUT-4", "{\"name\": ").statusCode(400).contentType("application/problem+json");
        put("PUT-4", "null").statusCode(400);
        put("PUT-4", "").statusCode(400);
        put("PUT-4", "{\"name\": \"x\", \"sites\": [null]}").statusCode(400);
        assertThat(world.events("provider-changed", "PUT-4")).isEmpty();
    }

    @Test
    void anUnknownProviderIsNotFound() {
        given().get("/api/providers/NOBODY").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/providers/%20").then().statusCode(404);
    }

    @Test
    @AsCommissioner
    void aCommissionerMayReadButNotManage() {
        put("PUT-5", PENFOLD).statusCode(403);
        given().contentType("text/csv")
                .body("code,name,town\nX1,X,")
                .post("/api/imports/providers")
                .then()
                .statusCode(403);
    }

    @Test
    @AsQualityOfficer
    void aQualityOfficerCannotGrantItsBoardSightOfAProvider() {
        var theirs = PENFOLD.replace("\"DEMO-ICB2\", \"DEMO-ICB1\"", "\"DEMO-ICB1\"");

        put("PUT-7", theirs).statusCode(403);

        assertThat(world.events("provider-changed", "PUT-7")).isEmpty();
    }

    @Test
    void theSearchTreatsWildcardsAsLetters() {
        put("WILD-1", PENFOLD.replace("Penfold Imaging", "100% Imaging")).statusCode(201);
        put("WILD-2", PENFOLD.replace("Penfold Imaging", "100x Imaging")).statusCode(201);

        given().queryParam("q", "100% im")
                .get("/api/providers")
                .then()
                .statusCode(200)
                .body("providers.providerCode", contains("WILD-1"));
    }

    @Test
    void namesThatNoTextCanHoldAreRefused() {
        var status = Imports.send(
                "providers", "code,name,town\nCSV7,a\u0007b,\nCSV8,\"two\nlines\"," + "x".repeat(101) + "\n");
        assertThat(status.<String>getList("refused.code")).containsExactly("not-text", "not-text", "too-long");
        put("PUT-6", "{\"name\": \"a\\u0000b\"}").statusCode(400);
    }

    @Test
    void twoWhoReadTheSameStateCannotBothChangeIt() {
        put("PUT-8", PENFOLD).statusCode(201).header("ETag", equalTo("\"1\""));
        var tag = given().get("/api/providers/PUT-8").header("ETag");
        assertThat(tag).isEqualTo("\"1\"");

        send("PUT-8", PENFOLD.replace("Penfold Imaging", "First"), "If-Match", tag)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        send("PUT-8", PENFOLD.replace("Penfold Imaging", "Second"), "If-Match", tag)
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("type", equalTo("urn:pqs:problem:changed-meanwhile"));
        send("PUT-8", PENFOLD.replace("Penfold Imaging", "Third"), "If-None-Match", "*")
                .statusCode(412)
                .body("title", startsWith("This provider is on the register already."));
        send("PUT-9", PENFOLD, "If-Match", tag)
                .statusCode(412)
                .body("title", startsWith("This provider is not on the register"));
        send("PUT-8", PENFOLD, "X-None", "none").statusCode(428).body("errors.field", contains("If-Match"));

        given().get("/api/providers/PUT-8").then().body("name", equalTo("First (invented)"));
        given().header("If-None-Match", "\"2\"")
                .get("/api/providers/PUT-8")
                .then()
                .statusCode(304);
        assertThat(world.events("provider-changed", "PUT-8")).hasSize(2);
        assertThat(world.events("provider-changed", "PUT-9")).isEmpty();
    }

    @Test
    void aChangeSentTwiceUnderItsKeyIsMadeOnceAndAnsweredTheSame() {
        put("PUT-10", PENFOLD).statusCode(201);
        var other = PENFOLD.replace("Penfold Imaging", "Other");
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", "put-10-to-other")
                    .header("If-Match", "\"1\"")
                    .body(other)
                    .put("/api/providers/PUT-10")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"2\""))
                    .body("name", equalTo("Other (invented)"));
        }
        assertThat(world.events("provider-changed", "PUT-10")).hasSize(2);
        given().contentType("application/json")
                .header("Idempotency-Key", "put-10-to-other")
                .header("If-Match", "\"2\"")
                .body(other)
                .put("/api/providers/PUT-10")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:key-used"));
        given().contentType("application/json")
                .header("Idempotency-Key", "put-10-to-other")
                .body(other)
                .put("/api/providers/PUT-10")
                .then()
                .statusCode(428);
    }

    @Test
    void theRegisterIsReadOnFromPageToPage() {
        for (int i = 1; i <= 5; i++) {
            put("TURN-" + i, PENFOLD.replace("Penfold", "Turnpage " + (char) ('A' + i % 3)))
                    .statusCode(201);
        }
        var first = given().get("/api/providers?q=turnpage&size=2");
        first.then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body("previous", equalTo(null))
                .body("providers.providerCode", contains("TURN-3", "TURN-1"));
        var second = next(first);
        second.then().body("providers.providerCode", contains("TURN-4", "TURN-2"));
        var last = next(second);
        last.then().body("providers.providerCode", contains("TURN-5")).body("next", equalTo(null));
        given().basePath("/")
                .urlEncodingEnabled(false)
                .get(last.<String>path("previous"))
                .then()
                .body("providers.providerCode", contains("TURN-4", "TURN-2"));
        given().get("/api/providers?cursor=made-up").then().statusCode(400).body("errors.field", contains("cursor"));
    }

    private static Response next(Response page) {
        return given().basePath("/").urlEncodingEnabled(false).get(page.<String>path("next"));
    }

    /** As a client does: reads it first, and says what it has seen. */
    private static ValidatableResponse put(String code, String json) {
        var tag = given().get("/api/providers/" + code).header("ETag");
        return tag == null ? send(code, json, "If-None-Match", "*") : send(code, json, "If-Match", tag);
    }

    private static ValidatableResponse send(String code, String json, String header, String value) {
        return given().contentType("application/json")
                .header(header, value)
                .body(json)
                .put("/api/providers/" + code)
                .then();
    }
}
