package pqs.intake.attachment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.RawString;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PlantedConcern;
import pqs.intake.World;
import pqs.intake.attachment.PlantedFile;
import pqs.intake.attachment.SampleFiles;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.Panels;
import pqs.intake.recorded.PlantedRecording;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Who reads the files of a concern: its practice, those who triage it and the leads it calls for; for others there are none. */
@QuarkusTest
class FileReadersQTest {

    @Inject
    World world;

    @Inject
    PlantedConcern planted;

    @Inject
    PlantedRecording recorded;

    @Inject
    PlantedFile files;

    @Inject
    Panels panels;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    private Filed safeguarding = new Filed(new ConcernId(new UUID(0, 0)), "");
    private Filed fraud = safeguarding;
    private Filed ordinary = safeguarding;

    /** A concern with one file. */
    private record Filed(ConcernId concern, String file) {

        String address() {
            return "/concerns/" + concern + "/attachments";
        }
    }

    @BeforeEach
    void filed() {
        world.setUp();
        strings(
                service(),
                "insert into provider_commissioner values ('DEMO-AQP1', 'DEMO-ICB8') on conflict do nothing returning 'x'");
        safeguarding = filed("safeguarding");
        fraud = filed("over-claimed-scan");
        ordinary = filed("poor-report");
    }

    @Test
    @TestSecurity(
            user = "officer-files8",
            roles = {"quality-officer", "commissioner", "safeguarding-lead", "counter-fraud-lead"},
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB8"))
    void whoOnlyUsesTheProviderLearnsOfNoFile() {
        var sight = organisation("DEMO-ICB8");
        for (var filed : List.of(safeguarding, fraud, ordinary)) {
            assertThat(strings(sight, "select state from concern_case where concern_id = '" + filed.concern() + "'"))
                    .containsExactly("received");
            answers(filed, 404);
            assertThat(panels.of(filed.concern(), Audience.COMMISSIONER).stream()
                            .map(RawString::getValue)
                            .collect(Collectors.joining()))
                    .doesNotContain("<h2>Files</h2>")
                    .doesNotContain(PlantedFile.NAME);
            assertThat(strings(
                            sight,
                            "select name from attachment where concern_id = '" + filed.concern() + "' union all"
                                    + " select 'piece' from attachment_piece where attachment_id = '" + filed.file()
                                    + "'"))
                    .isEmpty();
        }
    }

    @Test
    @TestSecurity(
            user = "commissioner-files",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void thoseWhoTriageItReadAndThePracticeSeesThatOnlyWhereNobodyIsTippedOff() {
        answers(safeguarding, 200);
        answers(ordinary, 200);
        var seen =
                "select action || ' ' || purpose from audit_entry where actor = 'commissioner-files' and subject_id = '%s'"
                        + " and action = 'attachment.read'";
        assertThat(strings(organisation("DEMO-GP1"), seen.formatted(ordinary.concern())))
                .containsOnly("attachment.read handling");
        assertThat(strings(
                        organisation("DEMO-GP1"),
                        "select action from audit_entry where actor = 'commissioner-files' and subject_id = '"
                                + safeguarding.concern() + "'"))
                .isEmpty();
        assertThat(strings(organisation("DEMO-ICB1"), seen.formatted(safeguarding.concern())))
                .containsOnly("attachment.read handling");
        send(ordinary.concern().toString()).statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "lead-files",
            roles = "safeguarding-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void aSafeguardingLeadReadsOfWhatCallsForOne() {
        answers(safeguarding, 200);
        answers(fraud, 404);
        answers(ordinary, 404);
    }

    @Test
    @TestSecurity(
            user = "fraud-files",
            roles = "counter-fraud-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void aCounterFraudLeadReadsOfWhatCallsForOne() {
        answers(fraud, 200);
        answers(safeguarding, 404);
        answers(ordinary, 404);
    }

    @Test
    @TestSecurity(
            user = "gp-files-later",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void aFileThatThePracticeAddsLaterIsAStep() {
        for (var filed : List.of(ordinary, safeguarding)) {
            send(filed.concern().toString()).statusCode(201);
            given().get("/concerns/" + filed.concern()).then().body(containsString("You added a file"));
        }
        given().get("/api/concerns/" + ordinary.concern()).then().body("steps.told", hasItem("You added a file"));
        assertThat(steps(ordinary.concern().toString())).containsExactly("reported DEMO-GP1", "file-added DEMO-GP1");
    }

    @Test
    @TestSecurity(
            user = "officer-files",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void staffAddToWhatTheyWroteDownForThemselvesAndToNothingElse() {
        var id = recordedOf("DEMO-GP2");
        var added = send(id).statusCode(201).extract().path("attachmentId").toString();
        given().get("/api/concerns/" + id + "/attachments/" + added).then().statusCode(200);
        given().get("/concerns/" + id + "/attachments")
                .then()
                .statusCode(200)
                .body(containsString("added.pdf"))
                .body(containsString("Add this file"))
                .body(containsString("/intake/triage/" + id));
        // Long since due, so that it may be marked overdue meanwhile.
        assertThat(steps(id))
                .filteredOn(step -> !step.startsWith("overdue"))
                .containsExactly("recorded DEMO-ICB1", "staff-file-added DEMO-ICB1");
        var practice = organisation("DEMO-GP2");
        assertThat(strings(practice, "select name from attachment where concern_id = '" + id + "'"))
                .isEmpty();
        assertThat(strings(
                        practice,
                        "select action from audit_entry where action in ('attachment.added', 'attachment.read') and subject_id = '"
                                + id + "'"))
                .isEmpty();
        send(ordinary.concern().toString()).statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "gp2-files",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
    void thePracticeIsNotToldOfWhatStaffAddedToItsConcern() {
        var id = recordedOf("DEMO-GP2");
        var file = files.add(new ConcernId(UUID.fromString(id)), "DEMO-GP2", true);
        given().get("/api/concerns/" + id + "/attachments")
                .then()
                .statusCode(200)
                .body("attachments", empty());
        given().get("/api/concerns/" + id + "/attachments/" + file).then().statusCode(404);
        given().get("/concerns/" + id).then().statusCode(200).body(containsString("id=\"no-files\""));
    }

    private static void answers(Filed filed, int status) {
        given().get("/api" + filed.address()).then().statusCode(status);
        given().get(filed.address()).then().statusCode(status);
        given().get("/api" + filed.address() + "/" + filed.file()).then().statusCode(status);
        given().get(filed.address() + "/" + filed.file()).then().statusCode(status);
    }

    private static ValidatableResponse send(String concern) {
        return given().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Disposition", Downloads.disposition("added.pdf"))
                .contentType("application/octet-stream")
                .body(SampleFiles.PDF)
                .post("/api/concerns/" + concern + "/attachments")
                .then();
    }

    private String recordedOf(String practice) {
        var reference = "FILES-" + UUID.randomUUID();
        recorded.take(reference, "DEMO-ICB1", PlantedRecording.ofPractice(practice, "poor-report"));
        return recorded.id(reference, "DEMO-ICB1");
    }

    private Filed filed(String category) {
        var concern = planted.take("files-" + UUID.randomUUID(), "Planted words with a file.", category);
        return new Filed(concern, files.add(concern, "DEMO-GP1", false).toString());
    }

    private List<String> steps(String concern) {
        return strings(
                service(),
                "select kind || ' ' || by_organisation from concern_step where concern_id = '" + concern
                        + "' order by at, step_id");
    }

    private static Scope service() {
        return new Scope.Service("test.files");
    }

    private static Scope organisation(String code) {
        return new Scope.Organisations("somebody", Set.of(code));
    }

    private List<String> strings(Scope scope, String sql) {
        return in(scope, () -> {
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
        });
    }

    private <T> T in(Scope scope, java.util.concurrent.Callable<T> work) {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
