package pqs.surveillance.provider.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOperator;
import pqs.surveillance.testing.AsQualityOfficer;
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
                .post("/api/providers/imports")
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
    void anImportNamesProvidersAndSaysWhatBecameOfEachRow() {
        put("CSV-1", PENFOLD).statusCode(201);
        var file =
                "code,name,town\nCSV-1,Renamed (invented),\ncsv2,\"BARKING, HAVERING\",ROMFORD\n,Nobody,\ncsv2,Again,\n";

        importCsv(file)
                .statusCode(200)
                .body("rowsRead", equalTo(4))
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("refused.row", contains(4, 5))
                .body("refused.field", contains("code", "code"))
                .body("refused.code", contains("missing", "repeated"))
                .body("refused.message", hasItem(containsString("Line 3")));
        importCsv(file).body("accepted", equalTo(0)).body("unchanged", equalTo(2));

        assertThat(world.events("provider-changed", "CSV-1")).hasSize(2);
        assertThat(world.events("provider-changed", "CSV2")).hasSize(1);
        given().get("/api/providers/CSV-1")
                .then()
                .body("name", equalTo("Renamed (invented)"))
                .body("invented", equalTo(true))
                .body("sites", not(equalTo(null)))
                .body("commissionerCodes", contains("DEMO-ICB1", "DEMO-ICB2"));
    }

    @Test
    void namesThatNoTextCanHoldAreRefused() {
        importCsv("code,name,town\nCSV7,a\u0000b,\nCSV8,\"two\nlines\"," + "x".repeat(101) + "\n")
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("refused.code", contains("not-text", "not-text", "too-long"));
        put("PUT-6", "{\"name\": \"a\\u0000b\"}").statusCode(400);
    }

    @Test
    void aFileThatIsNoTableChangesNothing() {
        importCsv("code;name;town\nCSV9;X;Y")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.code", contains("column-missing"));
        given().contentType("text/csv")
                .body("code,name,town\nCSV9,\u00f4,".getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/providers/imports")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-utf-8"));
        assertThat(world.events("provider-changed", "CSV9")).isEmpty();
    }

    private static ValidatableResponse put(String code, String json) {
        return given().contentType("application/json")
                .body(json)
                .put("/api/providers/" + code)
                .then();
    }

    private static ValidatableResponse importCsv(String file) {
        return given().contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/providers/imports")
                .then();
    }
}
