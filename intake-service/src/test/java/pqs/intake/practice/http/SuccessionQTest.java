package pqs.intake.practice.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOperator;
import pqs.intake.AsReporter;
import pqs.intake.Imports;
import pqs.intake.PageVisit;
import pqs.intake.practice.PracticeRows;
import pqs.platform.security.MoreOrganisations;

/** Files of changes and of successions, and what follows from them. Every practice here is invented. */
@QuarkusTest
@AsOperator
class SuccessionQTest {

    private static final String CLOSED = "20240331";

    @Inject
    Imports imports;

    @Inject
    MoreOrganisations sight;

    @Inject
    AgroalDataSource database;

    @Test
    void aSuccessionIsShownBothWaysAndTold() throws SQLException {
        practices("DEMO-SA", "DEMO-SB");
        close("DEMO-SA");
        long told = imports.eventsTold("pqs.practices.v1");

        var status = succession("\"DEMO-SA\",\"DEMO-SB\",\"R\",\"20240401\",\"\"\n");
        assertThat(status.getLong("rowsNew")).isEqualTo(1);
        assertThat(imports.eventsTold("pqs.practices.v1")).isEqualTo(told + 1);
        assertThat(lastTold("DEMO-SA")).contains("\"succeededBy\":\"DEMO-SB\"", "\"succeededOn\":\"2024-04-01\"");

        given().get("/api/practices/DEMO-SA")
                .then()
                .statusCode(200)
                .body("successors.practiceCode", contains("DEMO-SB"))
                .body("successors.effectiveOn", contains("2024-04-01"))
                .body("predecessors", empty());
        given().get("/api/practices/DEMO-SB").then().body("predecessors.practiceCode", contains("DEMO-SA"));
        given().get("/practices/DEMO-SA")
                .then()
                .statusCode(200)
                .body(containsString("31 March 2024"))
                .body(containsString("Its patients went to"))
                .body(containsString("1 April 2024"))
                .body(containsString("/intake/practices/DEMO-SB"));
        given().get("/practices/DEMO-SB")
                .then()
                .body(containsString("Took over from"))
                .body(containsString("/intake/practices/DEMO-SA"))
                .body(containsString("follows DEMO-SA from 2024-04-01"));

        assertThat(succession("\"DEMO-SA\",\"DEMO-SB\",\"R\",\"20240401\",\"\"\n")
                        .getLong("rowsUnchanged"))
                .isEqualTo(1);
        var restated = succession("\"DEMO-SA\",\"DEMO-SB\",\"R\",\"20240501\",\"\"\n");
        assertThat(restated.getString("changed[0].message"))
                .isEqualTo("since 2024-04-01 (R), now since 2024-05-01 (R)");
    }

    @Test
    void circlesAndWhatIsNoPracticeHereAreRefusedAndTheRestIsTaken() {
        practices("DEMO-SC", "DEMO-SD", "DEMO-SE");
        var status = succession("""
                "DEMO-SC","DEMO-SD","R","20240401",""
                "DEMO-SD","DEMO-SE","R","20250401",""
                "DEMO-SE","DEMO-SC","R","20260401",""
                "RXX","RYY","R","20160401","F"
                "DEMO-SC","DEMO-NONE","R","20160401",""
                """);
        assertThat(status.getLong("rowsNew")).isEqualTo(2);
        assertThat(status.<Integer>getList("refused.line")).containsExactly(3, 4, 5);
        assertThat(status.<String>getList("refused.code"))
                .containsExactly("circle", "not-in-directory", "not-in-directory");
        given().get("/api/practices/DEMO-SE").then().body("successors", empty());
    }

    @Test
    void whoFollowsAClosedPracticeActsForItAndASplitGivesNobodySight() {
        practices("DEMO-SF", "DEMO-SG", "DEMO-SH", "DEMO-SI");
        succession("\"DEMO-SF\",\"DEMO-SG\",\"R\",\"20240401\",\"\"\n");
        close("DEMO-SH");
        succession(
                "\"DEMO-SH\",\"DEMO-SG\",\"R\",\"20240401\",\"\"\n\"DEMO-SH\",\"DEMO-SI\",\"R\",\"20240401\",\"\"\n");
        assertThat(sight.of("DEMO-SG"))
                .as("DEMO-SF is still open, DEMO-SH was split")
                .isEmpty();

        close("DEMO-SF");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sight.of("DEMO-SG")).containsExactly("DEMO-SF"));
        assertThat(sight.of("DEMO-SF")).as("not the other way round").isEmpty();
    }

    @Test
    void aWrongSuccessionIsWithdrawnByTypingTheCodeAndNoFileBringsItBack() throws SQLException {
        practices("DEMO-SJ", "DEMO-SK");
        close("DEMO-SJ");
        var row = "\"DEMO-SJ\",\"DEMO-SK\",\"R\",\"20240401\",\"\"\n";
        succession(row);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sight.of("DEMO-SK")).containsExactly("DEMO-SJ"));

        var address = "/practices/DEMO-SJ/successions/DEMO-SK/withdraw";
        var page = PageVisit.open(address, address);
        assertThat(page.with("code", "DEMO-SJ")
                        .post()
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("Type the code of the successor to confirm.");
        page.with("code", "demo-sk").post().then().statusCode(303);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sight.of("DEMO-SK")).isEmpty());
        assertThat(lastTold("DEMO-SJ")).contains("\"succeededBy\":null");

        assertThat(succession(row).<String>getList("refused.code")).containsExactly("withdrawn");
        given().get(address).then().statusCode(404);
        given().get("/practices/DEMO-SJ").then().body(containsString("withdrawn as wrong on"));
        given().get("/api/practices/DEMO-SJ").then().body("successors", empty());
    }

    @Test
    void aFileOfChangesOpensAndClosesPracticesAndLeavesPeopleOut() {
        practices("DEMO-SL");
        var file = PracticeRows.csv("DEMO-SL", Map.of(11, CLOSED, 12, "C"))
                + PracticeRows.csv("DEMO-SM", Map.of(10, "20240401"))
                + PracticeRows.csv("G1234567", Map.of(1, "SECRET PM"));
        var status = imports.send("practice-amendments", file);
        assertThat(status.getLong("rowsChanged")).isEqualTo(1);
        assertThat(status.getLong("rowsNew")).isEqualTo(1);
        assertThat(status.<String>getList("refused.code")).containsExactly("not-a-practice");
        assertThat(status.prettify()).doesNotContain("SECRET");
        given().get("/api/practices/DEMO-SL").then().body("practice.closedOn", equalTo("2024-03-31"));
        given().get("/api/practices/DEMO-SM").then().body("practice.openedOn", equalTo("2024-04-01"));
        given().get("/api/practices/G1234567").then().statusCode(404);
    }

    @Test
    void aPracticeThatAFullFileDoesNotNameIsToldAndNotClosed() throws SQLException {
        practices("DEMO-SN");
        var others = invented().stream().filter(code -> !code.equals("DEMO-SN")).toList();
        var file = new StringBuilder();
        others.forEach(code -> file.append(PracticeRows.csv(code, Map.of())));
        imports.send("practices", file.toString());

        given().get("/api/practices/DEMO-SN")
                .then()
                .body("practice.status", equalTo("open"))
                .body("notInFullFileOf", not(equalTo(null)));
        given().get("/practices/DEMO-SN").then().body(containsString("That is no closure"));
        given().get("/practices/missing").then().statusCode(200).body(containsString("DEMO-SN"));

        imports.send("practice-amendments", PracticeRows.csv("DEMO-SN", Map.of()));
        given().get("/api/practices/DEMO-SN").then().body("notInFullFileOf", equalTo(null));
        given().get("/practices/missing").then().body(not(containsString("DEMO-SN")));
    }

    @Test
    @AsReporter
    void whoMaySearchMayNotWithdraw() {
        given().get("/practices/DEMO-SA/successions/DEMO-SB/withdraw").then().statusCode(403);
        given().get("/practices/missing").then().statusCode(403);
    }

    private JsonPath succession(String csv) {
        return imports.send("practice-successions", csv);
    }

    private void practices(String... codes) {
        var file = new StringBuilder();
        for (var code : codes) {
            file.append(PracticeRows.csv(code, Map.of(1, "Succession test " + code + " (invented)")));
        }
        imports.send("practice-amendments", file.toString());
    }

    private void close(String code) {
        imports.send(
                "practice-amendments",
                PracticeRows.csv(code, Map.of(1, "Succession test " + code + " (invented)", 11, CLOSED, 12, "C")));
    }

    private List<String> invented() throws SQLException {
        return strings("select code from practice where position('-' in code) > 0 and status <> 'C'");
    }

    private String lastTold(String practice) throws SQLException {
        return strings("select data from outbox where topic = 'pqs.practices.v1' and key = '" + practice
                        + "' order by id desc limit 1")
                .getFirst();
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
