package pqs.intake.recorded.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import pqs.intake.Imports;
import pqs.intake.World;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Entry;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Files of concerns: what is taken, what is refused, and what a second time changes. */
@QuarkusTest
@TestSecurity(
        user = "officer-imp",
        roles = "quality-officer",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB7"))
class ConcernImportQTest {

    private static final String HEADER =
            "external_reference,source,heard_on,heard_from,category,severity,occurred_on,what_happened,provider_code,nhs_number\n";

    @Inject
    World world;

    @Inject
    Imports imports;

    @Inject
    Cases cases;

    @Inject
    Scopes scopes;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void theTemplateIsTakenAsItStandsAndChangesNothingTheSecondTime() {
        given().get("/imports/concerns")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/intake/imports/concerns/template.csv\""));
        var template = given().get("/imports/concerns/template.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"concerns-template.csv\"")
                .extract()
                .asString();

        var first = imports.send("concerns", template);
        assertThat(first.getString("state")).isEqualTo("done");
        assertThat(first.getLong("rowsNew")).isEqualTo(2);
        assertThat(first.getLong("rowsRefused")).isZero();

        long told = imports.eventsTold("pqs.concerns.v1");
        var second = imports.send("concerns", template);
        assertThat(second.getLong("rowsUnchanged")).isEqualTo(2);
        assertThat(imports.eventsTold("pqs.concerns.v1")).isEqualTo(told);
    }

    @Test
    void eachRowIsTakenOrRefusedByLineFieldAndRemedy() {
        var status = imports.send(
                "concerns",
                HEADER
                        + row("A-1", "verbal", "Practice manager", "It went wrong in a plain way.", "DEMO-AQP1", "")
                        + row("A-2", "gossip", "Dr Anne Marsh", "short", "DEMO-AQP1", "123")
                        + row(
                                "A-3",
                                "verbal",
                                "Practice manager",
                                "Seen for Mrs Jane Brown on the day.",
                                "DEMO-AQP1",
                                "")
                        + row("A-4", "verbal", "Practice manager", "It went wrong in a plain way.", "NOBODY", "")
                        + row("A-1", "verbal", "Practice manager", "It is said twice in one file.", "DEMO-AQP1", "")
                        + row("A 5", "verbal", "Practice manager", "It went wrong in a plain way.", "DEMO-AQP1", ""));
        assertThat(status.getLong("rowsNew")).isEqualTo(1);
        assertThat(status.<Integer>getList("refused.line")).containsExactly(3, 3, 3, 3, 4, 5, 6, 7);
        assertThat(status.<String>getList("refused.field"))
                .containsExactly(
                        "source",
                        "heard_from",
                        "what_happened",
                        "nhs_number",
                        "what_happened",
                        "provider_code",
                        "row",
                        "external_reference");
        assertThat(status.<String>getList("refused.message"))
                .noneMatch(message -> message.contains("Marsh") || message.contains("123"));
    }

    @Test
    void aRowThatSaysSomethingElseIsRefusedAndNeverAltersWhatWasTaken() {
        var said =
                row("B-1", "email", "Practice manager", "It went wrong in a plain way.", "DEMO-AQP1", "999 000 0018");
        assertThat(imports.send("concerns", HEADER + said).getLong("rowsNew")).isEqualTo(1);
        assertThat(imports.send("concerns", HEADER + said).getLong("rowsUnchanged"))
                .isEqualTo(1);

        for (var otherwise :
                new String[] {said.replace("plain", "grave"), said.replace("999 000 0018", "999 000 0026")}) {
            var status = imports.send("concerns", HEADER + otherwise);
            assertThat(status.getLong("rowsRefused")).isEqualTo(1);
            assertThat(status.getString("refused[0].code")).isEqualTo("taken-otherwise");
            assertThat(status.getString("refused[0].message")).contains("is never altered");
        }
    }

    /** Whoever is told of concerns is told of those of a file together. */
    @Test
    void whatCameByAFileSaysSoInItsEventAndInItsCase() {
        var row = row("E-1", "email", "Practice manager", "It went wrong in a plain way.", "DEMO-AQP1", "");
        assertThat(imports.send("concerns", HEADER + row).getLong("rowsNew")).isEqualTo(1);

        var told = JsonPath.from(
                imports.eventsSaying("pqs.concerns.v1", "officer-imp").getLast());
        assertThat(told.getString("source")).isEqualTo("email");
        assertThat(told.getString("entry")).isEqualTo("import");
        var id = new ConcernId(UUID.fromString(told.getString("concernId")));
        var known = scopes.callAs(
                new Scope.Service("test.recorded"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> cases.find(id).orElseThrow().facts().entry()));
        assertThat(known).isEqualTo(Entry.IMPORT);
    }

    @Test
    void whatIsUrgentHasNoColumn() {
        given().contentType("text/csv")
                .body(HEADER.strip() + ",urgent\n")
                .post("/api/imports/concerns")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("column-unknown"));
    }

    /** {@code -Dmeasured=true}: prints rows a second. */
    @Test
    @EnabledIfSystemProperty(named = "measured", matches = "true")
    void tenThousandRows() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            file.append(
                    row("M-" + i, "verbal", "Practice manager", "It went wrong in a plain way, " + i, "DEMO-AQP1", ""));
        }
        var began = Instant.now();
        assertThat(imports.send("concerns", file.toString()).getLong("rowsNew")).isEqualTo(10_000);
        var took = Duration.between(began, Instant.now());
        System.out.printf(
                "imported 10000 concerns in %d ms: %d rows/s%n", took.toMillis(), 10_000_000 / took.toMillis());
        began = Instant.now();
        assertThat(imports.send("concerns", file.toString()).getLong("rowsUnchanged"))
                .isEqualTo(10_000);
        took = Duration.between(began, Instant.now());
        System.out.printf(
                "unchanged 10000 concerns in %d ms: %d rows/s%n", took.toMillis(), 10_000_000 / took.toMillis());
    }

    @Test
    void aRowRepeatedWithAPractitionerIsRefusedAndNotCountedAsUnchanged() {
        var plain = row("P-1", "verbal", "Practice manager", "It went wrong in a plain way.", "DEMO-AQP1", "");
        var header = HEADER.replace("\n", ",practitioner\n");
        assertThat(imports.send("concerns", header + plain.replace("\n", ",A Marsh\n"))
                        .getLong("rowsNew"))
                .isEqualTo(1);
        assertThat(imports.send("concerns", header + plain.replace("\n", ",A  Marsh\n"))
                        .getLong("rowsUnchanged"))
                .isEqualTo(1);
        for (var other : new String[] {",A Foster\n", ",\n"}) {
            var status = imports.send("concerns", header + plain.replace("\n", other));
            assertThat(status.getLong("rowsUnchanged")).isZero();
            assertThat(status.<String>getList("refused.field")).containsExactly("external_reference");
        }
    }

    @Test
    void anNhsNumberInTheWordsIsRefusedWhoeverHasLooked() {
        var status = imports.send(
                "concerns",
                HEADER.replace("\n", ",identifiers_checked\n")
                        + row("N-1", "verbal", "Practice manager", "Seen for Mrs Jane Brown once.", "DEMO-AQP1", "")
                                .replace("\n", ",yes\n")
                        + row("N-2", "verbal", "Practice manager", "Seen for 999 000 0018 once.", "DEMO-AQP1", "")
                                .replace("\n", ",yes\n"));
        assertThat(status.getLong("rowsNew")).isEqualTo(1);
        assertThat(status.<String>getList("refused.field")).containsExactly("what_happened");
        assertThat(status.<String>getList("refused.message").getFirst()).startsWith("The text contains an NHS number.");
    }

    private static String row(String reference, String source, String from, String what, String provider, String nhs) {
        return String.join(
                        ",",
                        reference,
                        source,
                        "2024-09-20",
                        from,
                        "poor-report",
                        "low",
                        "2024-09-14",
                        '"' + what + '"',
                        provider,
                        nhs)
                + "\n";
    }
}
