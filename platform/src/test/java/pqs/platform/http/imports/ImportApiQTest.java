package pqs.platform.http.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.imports.Runs;
import pqs.platform.testing.Database;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** Importing by API and by page, as an operator and as others meet it. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ImportApiQTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    Runs runs;

    @Inject
    Database database;

    @BeforeEach
    void nothingIsThere() {
        database.update("delete from imported_thing");
    }

    @Test
    void aFileIsTakenInAndItsAddressTellsHowFarItIs() {
        var answer = send("name,number\na,1\nb,x\n").then().statusCode(202).extract();
        var location = answer.header("Location");
        org.assertj.core.api.Assertions.assertThat(location).startsWith("/platform/api/imports/things/");
        var path = location.substring("/platform".length());

        given().get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("underWay", equalTo(true))
                .body("rowsTotal", nullValue());
        runs.all();
        given().get(path)
                .then()
                .body("state", equalTo("done"))
                .body("rowsRead", equalTo(2))
                .body("rowsNew", equalTo(1))
                .body("rowsRefused", equalTo(1))
                .body("refused[0].line", equalTo(3))
                .body("refused[0].field", equalTo("number"))
                .body("refused[0].message", equalTo("Give a whole number."))
                .body("fileName", equalTo("my things.csv"))
                .body("sameFileImportedAt", nullValue());
        given().get(path + "/report")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", startsWith("attachment; filename=\"things-report-"))
                .body(equalTo("""
                        "line","outcome","field","code","what"\r
                        "3","refused","number","not-a-number","Give a whole number."\r
                        """));
    }

    @Test
    void whatIsNoSuchTableIsAProblemThatNamesThePlace() {
        send("name,price\n")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-file"))
                .body("errors[0].field", equalTo("line 1"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/imports/things")
                .then()
                .statusCode(415);
        given().contentType("text/csv")
                .body("a")
                .post("/api/imports/nothing")
                .then()
                .statusCode(404);
        given().get("/api/imports").then().statusCode(200).body("importer", hasItem("things"));
    }

    @Test
    void onlyImportsMayBeLarge() {
        var large = "x".repeat(11 * 1024 * 1024);
        given().contentType("text/csv")
                .body(large)
                .post("/api/imports/things/x")
                .then()
                .statusCode(413);
        send(large).then().statusCode(400).body("errors[0].code", equalTo("unreadable"));
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void isNotForThosePermittedOtherThings() {
        send("name,number\n").then().statusCode(403);
        given().get("/imports").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "system-1",
            roles = "service",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
    void anImporterThatNeedsAnotherPermissionIsNotThere() {
        send("name,number\n").then().statusCode(404);
        given().get("/api/imports").then().statusCode(200).body("importer", not(hasItem("things")));
    }

    @Test
    void byPageAFileIsChosenWatchedAndReported() {
        given().get("/imports").then().statusCode(200).body(containsString("/platform/imports/things"));
        given().get("/imports/things").then().statusCode(200).body(containsString("multipart/form-data"));

        upload("name,price\n").then().statusCode(400).body(containsString("The column number is missing."));
        var sent = upload("name,number\na,1\nb,x\n");
        sent.then().statusCode(303).header("Location", startsWith("/platform/imports/things/"));
        var path = sent.header("Location").substring("/platform".length());
        given().get(path)
                .then()
                .statusCode(200)
                .header("Refresh", "3")
                .body(containsString("Nothing is lost if you close this page."));
        given().get(path + "?watch=false").then().header("Refresh", nullValue());
        runs.all();
        given().get(path)
                .then()
                .header("Refresh", nullValue())
                .body(containsString("2 rows were read in"))
                .body(containsString("Give a whole number."))
                .body(containsString(path + "/report"));

        var again = upload("name,number\na,1\nb,x\n");
        runs.all();
        given().get(again.header("Location").substring("/platform".length()))
                .then()
                .body(containsString("Nothing changed"))
                .body(containsString("The very same file was imported before"));
    }

    @Test
    void withoutAFileThePageSaysSo() {
        form().multiPart("csrf-token", CSRF)
                .multiPart("file", "", new byte[0])
                .post("/imports/things")
                .then()
                .statusCode(400)
                .body(containsString("Choose a CSV file."));
    }

    private static Response send(String file) {
        return given().contentType("text/csv")
                .queryParam("fileName", "my things.csv")
                .body(file)
                .post("/api/imports/things");
    }

    private static Response upload(String file) {
        return form().multiPart("csrf-token", CSRF)
                .multiPart("file", "things.csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .post("/imports/things");
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).cookie("pqs-form", CSRF);
    }
}
