package pqs.intake.attachment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;
import pqs.intake.attachment.SampleFiles;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Files with a concern by API: what is taken, what is refused, who sees them. */
@QuarkusTest
@TestSecurity(
        user = "gp-files",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class AttachmentApiQTest {

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void aFileIsTakenListedAndDownloadedAsItWas() {
        var concern = concern();
        var location = send(concern, "Scan report.PDF", SampleFiles.PDF)
                .statusCode(201)
                .body("name", equalTo("Scan report.pdf"))
                .body("kind", equalTo("pdf"))
                .body("sizeBytes", equalTo(SampleFiles.PDF.length))
                .extract()
                .header("Location");

        given().get("/api/concerns/" + concern + "/attachments")
                .then()
                .statusCode(200)
                .body("attachments", hasSize(1))
                .body("attachments[0].name", equalTo("Scan report.pdf"));
        var download = given().get(location).then().statusCode(200).extract().response();
        assertThat(download.asByteArray()).isEqualTo(SampleFiles.PDF);
        assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Scan report.pdf\"; filename*=UTF-8''Scan%20report.pdf");
        assertThat(download.header("Cache-Control")).isEqualTo("no-store");
        assertThat(download.headers().getValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(column("select action || ' ' || coalesce(purpose, '-') from audit_entry where subject_id = '"
                        + concern + "' and action like 'attachment.%' order by recorded_at, action"))
                .containsExactly("attachment.added -", "attachment.listed own-record", "attachment.read own-record");
    }

    @Test
    void itsContentIsNowhereInTheDatabaseAsItWas() {
        var concern = concern();
        send(concern, "a.txt", "A mass of 43 mm was missed.".getBytes(StandardCharsets.UTF_8))
                .statusCode(201);

        assertThat(column("""
                select (position(convert_to('43 mm', 'UTF8') in ciphertext) > 0) || ' ' || sealed_key(key_sealed)
                from attachment join attachment_piece using (attachment_id) where concern_id = '%s'
                """.formatted(concern))).containsExactly("false test-1");
    }

    @Test
    void aSixthFileAndOneOfNoKindAreRefusedByName() {
        var concern = concern();
        send(concern, "virus.pdf", new byte[] {'M', 'Z', 0, 1})
                .statusCode(400)
                .body("errors[0].field", equalTo("file"))
                .body("errors[0].code", equalTo("kind-not-taken"));
        send(concern, "macro.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
                .statusCode(400)
                .body("errors[0].code", equalTo("holds-program"));
        send(concern, "empty.txt", new byte[0]).statusCode(400).body("errors[0].code", equalTo("empty-file"));
        for (int i = 0; i < 5; i++) {
            send(concern, "a.docx", SampleFiles.docx()).statusCode(201);
        }
        send(concern, "b.docx", SampleFiles.docx())
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many-files"))
                .body("errors[0].message", containsString("5 files"));
    }

    @Test
    void tenMegabytesAreTakenAndAByteMoreIsNot() {
        var concern = concern();
        var largest = new byte[10 * 1024 * 1024];
        System.arraycopy(SampleFiles.PDF, 0, largest, 0, SampleFiles.PDF.length);
        var location =
                send(concern, "large.pdf", largest).statusCode(201).extract().header("Location");

        assertThat(given().get(location).asByteArray()).isEqualTo(largest);
        send(concern, "larger.pdf", Arrays.copyOf(largest, largest.length + 1))
                .statusCode(400)
                .body("errors[0].code", equalTo("too-large"));
    }

    @Test
    void theSameKeyAddsOneFile() {
        var concern = concern();
        var key = UUID.randomUUID().toString();
        var first = send(concern, "a.pdf", SampleFiles.PDF, key)
                .statusCode(201)
                .extract()
                .header("Location");
        var second = send(concern, "a.pdf", SampleFiles.PDF, key)
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(second).isEqualTo(first);
        send(concern, "b.pdf", SampleFiles.PDF, key).statusCode(409);
        given().get("/api/concerns/" + concern + "/attachments").then().body("attachments", hasSize(1));
    }

    @Test
    void aNameIsReadAsProgramsWriteIt() {
        var concern = concern();
        send(concern, "Überweisung (2).docx", SampleFiles.docx()).body("name", equalTo("Überweisung (2).docx"));
        given().contentType("application/octet-stream")
                .body(SampleFiles.PDF)
                .post("/api/concerns/" + concern + "/attachments")
                .then()
                .statusCode(201)
                .body("name", equalTo("file.pdf"));
    }

    @Test
    void anotherPracticesConcernAndItsFilesAreNotThere() {
        var id = UUID.randomUUID();
        in(
                new Scope.Service("test"),
                "insert into concern (concern_id, reference, practice_code, reported_by,"
                        + " submission_key, submission_digest, category, severity, occurred_on, what_happened, identifiers_checked, reported_at)"
                        + " values ('" + id + "', '"
                        + ReferenceNumber.of('C', id.hashCode() & Integer.MAX_VALUE)
                                .value()
                        + "', 'DEMO-GP-FILES', 'gp', '" + id
                        + "', 'd', 'other', 'low', '2024-09-14', 'Something happened.', false, now()) returning 1");

        send(id.toString(), "a.pdf", SampleFiles.PDF).statusCode(404);
        given().get("/api/concerns/" + id + "/attachments").then().statusCode(404);
        given().get("/api/concerns/" + id + "/attachments/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        given().get("/api/concerns/none/attachments/none").then().statusCode(404);
    }

    @Test
    void whoDoesNotSeeTheConcernSeesNoRowOfItsFiles() {
        var concern = concern();
        send(concern, "a.pdf", SampleFiles.PDF).statusCode(201);
        var mine = "select a.name from attachment a where a.concern_id = '" + concern + "'";
        var pieces = "select number from attachment_piece join attachment using (attachment_id) where concern_id = '"
                + concern + "'";

        assertThat(in(organisation("DEMO-GP1"), mine)).containsExactly("a.pdf");
        assertThat(in(organisation("DEMO-GP1"), pieces)).containsExactly("0");
        assertThat(in(organisation("DEMO-GP2"), mine)).isEmpty();
        assertThat(in(organisation("DEMO-AQP1"), mine)).isEmpty();
        assertThat(in(organisation("DEMO-AQP1"), pieces)).isEmpty();
        assertThat(in(
                        organisation("DEMO-GP1"),
                        "delete from attachment where concern_id = '" + concern + "' returning 1"))
                .as("a file of a concern stays")
                .isEmpty();
        assertThat(in(organisation("DEMO-GP1"), mine)).containsExactly("a.pdf");
    }

    private static Scope organisation(String code) {
        return new Scope.Organisations("gp-files", Set.of(code));
    }

    private static String concern() {
        return given().contentType("application/json")
                .body("""
                        {"providerCode": "DEMO-AQP1", "category": "poor-report", "severity": "low",
                         "occurredOn": "2024-09-14", "whatHappened": "The report said normal; a second scan showed a mass."}
                        """)
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("concernId");
    }

    private static ValidatableResponse send(String concern, String name, byte[] content) {
        return send(concern, name, content, UUID.randomUUID().toString());
    }

    private static ValidatableResponse send(String concern, String name, byte[] content, String key) {
        return given().header("Idempotency-Key", key)
                .header("Content-Disposition", Downloads.disposition(name))
                .contentType("application/octet-stream")
                .body(content)
                .post("/api/concerns/" + concern + "/attachments")
                .then();
    }

    private List<String> column(String sql) {
        return in(new Scope.Service("test"), sql);
    }

    private List<String> in(Scope scope, String sql) {
        return scopes.callAs(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        var values = new ArrayList<String>();
                        while (rows.next()) {
                            values.add(rows.getString(1));
                        }
                        return values;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }
}
