package pqs.intake.practice.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOperator;
import pqs.intake.AsReporter;
import pqs.intake.Imports;
import pqs.intake.practice.PracticeRows;

/** The practice file by API, and the directory that it makes. What is changed here is invented. */
@QuarkusTest
@AsOperator
class PracticeImportQTest {

    @Inject
    Imports imports;

    @Test
    void rightRowsAreTakenAndWrongOnesNamed() {
        var file = PracticeRows.csv("DEMO-I1", Map.of(1, "First & Sons (invented)"))
                + PracticeRows.csv("DEMO-I2", Map.of(9, "nowhere", 10, "19990231"))
                + PracticeRows.csv("DEMO-I3", Map.of(1, "=SUM(A1:A9)"))
                + PracticeRows.csv("DEMO-I4", Map.of(4, "@ LOUDOUN"))
                + PracticeRows.csv("DEMO-I1", Map.of());

        var status = imports.send("practices", file);
        assertThat(status.getLong("rowsRead")).isEqualTo(5);
        assertThat(status.getLong("rowsNew")).isEqualTo(2);
        assertThat(status.getLong("rowsRefused")).isEqualTo(3);
        assertThat(status.<Integer>getList("refused.line")).containsExactly(2, 2, 3, 5);
        assertThat(status.<String>getList("refused.field")).containsExactly("postcode", "openedOn", "name", "row");
        assertThat(status.<String>getList("refused.code"))
                .containsExactly("not-a-postcode", "not-a-date", "formula", "repeated");
        assertThat(status.getString("refused[0].message"))
                .isEqualTo("This is not a postcode. Correct it or leave it empty.");

        given().get("/api/practices/DEMO-I1")
                .then()
                .statusCode(200)
                .body("practice.name", equalTo("First & Sons (invented)"))
                .body("practice.status", equalTo("open"))
                .body("practice.commissionerSince", equalTo("2013-04-01"))
                .body("practice.invented", equalTo(true));
        given().get("/api/practices/DEMO-I2").then().statusCode(404);
    }

    @Test
    void aLaterFileSaysWhatChangedAndThePageOfThePracticeShowsIt() {
        var file = PracticeRows.csv("DEMO-J1", Map.of()) + PracticeRows.csv("DEMO-J2", Map.of());
        assertThat(imports.send("practices", file).getLong("rowsNew")).isEqualTo(2);
        assertThat(imports.send("practices", file).getLong("rowsUnchanged")).isEqualTo(2);
        long told = imports.eventsTold("pqs.practices.v1");

        var status = imports.send(
                "practices",
                PracticeRows.csv("DEMO-J1", Map.of(11, "20240331", 12, "C", 14, "DEMO-ICB2", 15, "20240401"))
                        + PracticeRows.csv("DEMO-J2", Map.of()));
        assertThat(status.getLong("rowsChanged")).isEqualTo(1);
        assertThat(status.getLong("rowsUnchanged")).isEqualTo(1);
        assertThat(status.getString("changed[0].message"))
                .isEqualTo(
                        "state: open, now closed on 2024-03-31; commissioner: DEMO-ICB1 since 2013-04-01, now DEMO-ICB2"
                                + " since 2024-04-01");
        assertThat(imports.eventsTold("pqs.practices.v1")).isEqualTo(told + 1);

        given().get("/practices/DEMO-J1")
                .then()
                .statusCode(200)
                .body(containsString("31 March 2024"))
                .body(containsString("DEMO-ICB2, since 1 April 2024"))
                .body(containsString("What changed, as imported files told"))
                .body(containsString("state: open, now closed on 2024-03-31"));
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() {
        var status = imports.send("practices", PracticeRows.csv("DEMO-K1", Map.of()) + "\"DEMO-K2\",\"never closed\n");
        assertThat(status.getString("state")).isEqualTo("refused");
        assertThat(status.getString("problem")).startsWith("The row after line 1 cannot be read as CSV");
        given().get("/api/practices/DEMO-K1").then().statusCode(404);
    }

    @Test
    void practicesAreFoundByCodeNamePlaceAndPostcode() {
        imports.send(
                "practices",
                PracticeRows.csv("DEMO-L1", Map.of(1, "Quillfeather Practice (invented)", 6, "Wexbourne", 9, "ZZ7 7AB"))
                        + PracticeRows.csv(
                                "DEMO-L2",
                                Map.of(1, "Quillfeather Branch (invented)", 6, "Wexbourne", 11, "20200101", 12, "C")));

        for (var q : new String[] {"quillfeather", "QUILL wexb", "demo-l1", "zz77ab", "ZZ7 7AB"}) {
            given().queryParam("q", q)
                    .get("/api/practices")
                    .then()
                    .statusCode(200)
                    .body("practices[0].practiceCode", equalTo("DEMO-L1"));
        }
        given().queryParam("q", "quillfeather")
                .get("/api/practices")
                .then()
                .body("practices.practiceCode", contains("DEMO-L1", "DEMO-L2"))
                .body("practices.status", contains("open", "closed"));
        given().queryParam("q", "qiullfeather wexborne")
                .get("/api/practices")
                .then()
                .body("nearest", equalTo(true))
                .body("practices.practiceCode", contains("DEMO-L1", "DEMO-L2"))
                .body("next", equalTo(null));
        given().queryParam("q", "quillfeather")
                .queryParam("size", "1")
                .get("/api/practices")
                .then()
                .body("nearest", equalTo(false))
                .body("practices.practiceCode", contains("DEMO-L1"))
                .body("next", containsString("/intake/api/practices?"))
                .header("Link", containsString("rel=\"next\""));
        given().queryParam("q", "quillfeather")
                .queryParam("cursor", "made-up")
                .get("/api/practices")
                .then()
                .statusCode(400)
                .body("errors.field", contains("cursor"));
        given().queryParam("q", "qiullfeather")
                .get("/practices")
                .then()
                .body(containsString("These practices are the most like"));
        given().queryParam("q", "100%_\\")
                .get("/api/practices")
                .then()
                .statusCode(200)
                .body("practices", hasSize(0));
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
    @AsReporter
    void whoMaySearchMayNotImport() {
        given().contentType("text/csv")
                .body(PracticeRows.csv("DEMO-M1", Map.of()))
                .post("/api/imports/practices")
                .then()
                .statusCode(403);
        assertThat(given().get("/api/practices/DEMO-M1").statusCode()).isEqualTo(404);
    }
}
