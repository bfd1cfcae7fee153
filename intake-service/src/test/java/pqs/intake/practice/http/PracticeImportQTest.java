package pqs.intake.practice.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.PracticeRows;

/** The practice file by API, and the directory that it makes. What is changed here is invented. */
@QuarkusTest
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class PracticeImportQTest {

    private static final Path NATIONAL_FILE = Path.of("../deploy/local/data/ods/epraccur_2015-11-27.csv");

    @Test
    void rightRowsAreTakenAndWrongOnesNamed() {
        var file = PracticeRows.csv("DEMO-I1", Map.of(1, "=First & Sons (invented)"))
                + PracticeRows.csv("DEMO-I2", Map.of(9, "nowhere", 10, "19990231"))
                + PracticeRows.csv("DEMO-I3", Map.of());

        upload(file)
                .statusCode(200)
                .body("rowsRead", equalTo(3))
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("refusedRows", equalTo(1))
                .body("refused.row", contains(2, 2))
                .body("refused.field", contains("postcode", "openedOn"))
                .body("refused.code", contains("not-a-postcode", "not-a-date"))
                .body("refused[0].message", equalTo("This is not a postcode. Correct it or leave it empty."));

        given().get("/api/practices/DEMO-I1")
                .then()
                .statusCode(200)
                .body("name", equalTo("=First & Sons (invented)"))
                .body("status", equalTo("open"))
                .body("invented", equalTo(true));
        given().get("/api/practices/DEMO-I2").then().statusCode(404);
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedRowChangesOne() {
        var file = PracticeRows.csv("DEMO-J1", Map.of()) + PracticeRows.csv("DEMO-J2", Map.of());
        upload(file).body("accepted", equalTo(2));

        upload(file).body("accepted", equalTo(0)).body("unchanged", equalTo(2));
        upload(file.replaceFirst("Harbour Lane Surgery", "Harbour Road Surgery"))
                .body("accepted", equalTo(1))
                .body("unchanged", equalTo(1));
        given().get("/api/practices/DEMO-J1").then().body("name", equalTo("Harbour Road Surgery (invented)"));
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() {
        upload(PracticeRows.csv("DEMO-K1", Map.of()) + "\"DEMO-K2\",\"never closed" + "x".repeat(20_000))
                .statusCode(400)
                .body("type", equalTo("urn:pqs:problem:unreadable-file"))
                .body("errors.field", contains("row 2"));

        given().get("/api/practices/DEMO-K1").then().statusCode(404);
    }

    @Test
    void theWholeNationalFileIsTakenAndTheSecondTimeNothingChanges() throws IOException {
        var file = Files.readString(NATIONAL_FILE);

        upload(file)
                .statusCode(200)
                .body("rowsRead", equalTo(12_922))
                .body("accepted", equalTo(12_922))
                .body("refused", hasSize(0));
        upload(file).body("unchanged", equalTo(12_922)).body("accepted", equalTo(0));

        given().get("/api/practices/A81001")
                .then()
                .body("postcode", equalTo("TS18 1HU"))
                .body("commissionerCode", equalTo("00K"))
                .body("invented", equalTo(false));
    }

    @Test
    void practicesAreFoundByCodeNamePlaceAndPostcode() {
        upload(PracticeRows.csv("DEMO-L1", Map.of(1, "Quillfeather Practice (invented)", 6, "Wexbourne", 9, "ZZ7 7AB"))
                + PracticeRows.csv(
                        "DEMO-L2",
                        Map.of(1, "Quillfeather Branch (invented)", 6, "Wexbourne", 11, "20200101", 12, "C")));

        for (var q : new String[] {"quillfeather", "QUILL wexb", "demo-l1", "zz77ab", "ZZ7 7AB"}) {
            given().queryParam("q", q)
                    .get("/api/practices")
                    .then()
                    .statusCode(200)
                    .body("[0].practiceCode", equalTo("DEMO-L1"));
        }
        given().queryParam("q", "quillfeather")
                .get("/api/practices")
                .then()
                .body("practiceCode", contains("DEMO-L1", "DEMO-L2"))
                .body("status", contains("open", "closed"));
        given().queryParam("q", "100%_\\")
                .get("/api/practices")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        given().queryParam("q", "x")
                .get("/api/practices")
                .then()
                .statusCode(400)
                .body("errors.field", contains("q"));

        given().queryParam("q", "quillfeather")
                .get("/practices")
                .then()
                .statusCode(200)
                .body(containsString("DEMO-L1"));
        given().get("/practices/DEMO-L1").then().statusCode(200).body(containsString("This practice is invented"));
        given().get("/practices/DEMO-NONE").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void whoMaySearchMayNotImport() {
        upload(PracticeRows.csv("DEMO-M1", Map.of())).statusCode(403);
        assertThat(given().get("/api/practices/DEMO-M1").statusCode()).isEqualTo(404);
    }

    private static ValidatableResponse upload(String csv) {
        return given().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/practices/imports")
                .then();
    }
}
