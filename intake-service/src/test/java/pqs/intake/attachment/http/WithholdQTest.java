package pqs.intake.attachment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;
import pqs.intake.attachment.PlantedFile;
import pqs.intake.attachment.SampleFiles;
import pqs.intake.concern.ConcernId;

/** Files that are withheld: by whom, and that nobody reads them from then on, by page, API or SQL. */
@QuarkusTest
class WithholdQTest {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String WRONG = "{\"why\": \"wrong-file\"}";
    private static final String WORDS = "Words of those who look into it.";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Inject
    PlantedFile files;

    private String id = "";
    private UUID file = new UUID(0, 0);

    @BeforeEach
    void filed() {
        world.setUp();
        concerns.column(
                "insert into provider_commissioner values ('DEMO-AQP1', 'DEMO-ICB8') on conflict do nothing returning 'x'");
        plant("poor-report", false);
    }

    @Test
    @TestSecurity(
            user = "gp-withholds",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void whatThePracticeWithholdsNobodyReadsAnyMore() {
        given().get(api()).then().statusCode(200);

        send(WRONG, "")
                .statusCode(200)
                .body("attachmentId", equalTo(file.toString()))
                .body("side", equalTo("practice"))
                .body("why", equalTo("wrong-file"))
                .body("words", nullValue())
                .body("name", nullValue());

        given().get(api()).then().statusCode(404).body("type", equalTo("urn:pqs:problem:file-withheld"));
        given().get(page()).then().statusCode(404).body(not(containsString("%PDF")));
        given().get(list())
                .then()
                .body("attachments", empty())
                .body("withheld.attachmentId", contains(file.toString()))
                .body("withheld.addedAt", contains("2026-09-22T09:00:00Z"));
        for (var about : List.of("/concerns/" + id, "/concerns/" + id + "/attachments", page() + "/withhold")) {
            assertThat(given().get(about).then().statusCode(200).extract().asString())
                    .as(about)
                    .contains("withheld")
                    .doesNotContain(PlantedFile.NAME);
        }
        given().get("/concerns/" + id)
                .then()
                .body(containsString("You withheld a file"))
                .body(containsString("It is the wrong file"));
        given().get("/api/concerns/" + id).then().body("steps.told", hasItem("You withheld a file"));
        assertThat(trail()).containsSubsequence("attachment.read", "attachment.withheld");
        assertThat(steps()).containsExactly("reported", "file-withheld DEMO-GP1 It is the wrong file");
    }

    @Test
    @TestSecurity(
            user = "gp-withholds",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void noScopeOfPeopleHasItsRowAndServicesKeepIt() {
        var rows = "select name from attachment where attachment_id = ? union all"
                + " select number::text from attachment_piece where attachment_id = ?";
        assertThat(concerns.columnAs("DEMO-ICB1", rows, file, file)).containsExactly(PlantedFile.NAME, "0");

        send(WRONG, "").statusCode(200);

        var withheld = "select side || ' ' || why from attachment_withholding where attachment_id = ?";
        for (var side : List.of("DEMO-GP1", "DEMO-ICB1")) {
            assertThat(concerns.columnAs(side, rows, file, file)).as(side).isEmpty();
            assertThat(concerns.columnAs(side, withheld, file)).as(side).containsExactly("practice wrong-file");
        }
        for (var other : List.of("DEMO-GP2", "DEMO-ICB8", "DEMO-ICB2", "DEMO-AQP1")) {
            assertThat(concerns.columnAs(other, rows, file, file)).as(other).isEmpty();
            assertThat(concerns.columnAs(other, withheld, file)).as(other).isEmpty();
        }
        assertThat(concerns.column(rows, file, file))
                .as("nothing is lost, and its key is sealed anew with all others")
                .containsExactly(PlantedFile.NAME, "0");
        assertThatThrownBy(
                        () -> concerns.column("update attachment set withheld = false where attachment_id = ?", file))
                .rootCause()
                .hasMessageContaining("attachment_withholding_attachment_fk");
        assertThatThrownBy(() -> concerns.column("delete from attachment_withholding where attachment_id = ?", file))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @TestSecurity(
            user = "gp-withholds",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void nobodyWithholdsPastTheUseCase() {
        assertThatThrownBy(() -> concerns.columnAs("DEMO-GP1", "update attachment set withheld = true"))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> concerns.columnAs(
                        "DEMO-ICB1",
                        "insert into attachment_withholding select attachment_id, true, concern_id, by_staff, added_at,"
                                + " 'commissioner', 'other', 'Words.', 'x', now() from attachment where attachment_id = ?",
                        file))
                .rootCause()
                .hasMessageContaining("row-level security");
        given().get(api()).then().statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "gp-withholds",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void whatIsWrongIsNamedAndNothingIsWithheld() {
        send("{}", "").statusCode(400).body("errors.field", contains("why"));
        send("{\"why\": \"other\"}", "")
                .statusCode(400)
                .body("errors.field", contains("words"))
                .body("errors.code", contains("required"));
        send("{\"why\": \"other\", \"words\": \"The scan of Mrs Jane Brown.\"}", "")
                .statusCode(400)
                .body("errors.code", contains("may-identify-a-patient"));
        post(Map.of("why", "other", "words", "It is of 999 000 0018."))
                .statusCode(400)
                .body(containsString("nhsuk-error-summary"))
                .body(containsString("Error:"))
                .body(containsString("It is of 999 000 0018."))
                .body(containsString("You cannot undo this"));
        given().contentType("application/json")
                .body(WRONG)
                .post("/api/concerns/" + id + "/attachments/" + UUID.randomUUID() + "/withholding")
                .then()
                .statusCode(404);
        given().get(api()).then().statusCode(200);
        assertThat(steps()).containsExactly("reported");
    }

    @Test
    @TestSecurity(
            user = "gp-withholds",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void twiceIsSaidAndTheSameKeyIsAnsweredAsBefore() {
        var key = UUID.randomUUID().toString();
        var first = send(WRONG, key).statusCode(200).extract().asString();
        assertThat(send(WRONG, key).statusCode(200).extract().asString()).isEqualTo(first);
        send("{\"why\": \"other\", \"words\": \"Another one.\"}", key).statusCode(409);
        send(WRONG, "")
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:withheld-already"))
                .body("title", equalTo("This file is withheld already. Nothing was changed."));
        post(Map.of("why", "other", "words", "Once more."))
                .statusCode(409)
                .body(containsString("This file is withheld already."))
                .body(not(containsString(PlantedFile.NAME)));
        assertThat(steps()).hasSize(2);
    }

    @Test
    @TestSecurity(
            user = "manager-withholds",
            roles = "practice-manager",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void theRightFileTakesThePlaceOfAWrongOneAlsoOnceTheConcernIsWithdrawn() {
        for (int i = 0; i < 4; i++) {
            files.add(concern(), "DEMO-GP1", false);
        }
        add().statusCode(400).body("errors.code", contains("too-many-files"));
        given().contentType("application/json")
                .body("{\"reason\": \"It was about another provider.\"}")
                .post("/api/concerns/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        given().get(page() + "/withhold")
                .then()
                .statusCode(200)
                .body(containsString(PlantedFile.NAME))
                .body(containsString("You cannot undo this"));
        post(Map.of("why", "identifies-somebody", "words", ""))
                .statusCode(303)
                .header("Location", containsString("/intake/concerns/" + id + "/attachments"));

        add().statusCode(201);
        add().statusCode(400).body("errors.code", contains("too-many-files"));
        given().get(list()).then().body("attachments", hasSize(5)).body("withheld", hasSize(1));
    }

    @Test
    @TestSecurity(
            user = "officer-withholds",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void thoseWhoTriageWithholdAnyFileOfIt() {
        triage("acknowledgement", 1, "{}");
        triage("closure", 2, "{\"outcome\": \"changed\", \"words\": \"It is done differently now.\"}");
        var own = files.add(concern(), "DEMO-GP1", true);

        post(Map.of("why", "not-ours-to-share", "words", "")).statusCode(303);
        given().contentType("application/json")
                .body(WRONG)
                .post("/api/concerns/" + id + "/attachments/" + own + "/withholding")
                .then()
                .statusCode(200)
                .body("side", equalTo("commissioner"));

        given().get("/triage/" + id)
                .then()
                .statusCode(200)
                .body(containsString("id=\"withheld-files\""))
                .body(containsString("Staff withheld a file of the reporter"))
                .body(not(containsString(PlantedFile.NAME)));
        assertThat(steps())
                .contains(
                        "file-withheld-by-staff DEMO-ICB1 It was not ours to share",
                        "staff-file-withheld DEMO-ICB1 It is the wrong file");
        var trail =
                "select details::json ->> 'attachment' from audit_entry where subject_id = ? and action = 'attachment.withheld'";
        assertThat(concerns.columnAs("DEMO-GP1", trail, id)).containsExactly(file.toString());
        assertThat(concerns.columnAs("DEMO-ICB1", trail, id))
                .containsExactlyInAnyOrder(file.toString(), own.toString());
    }

    @Test
    @TestSecurity(
            user = "gp-is-told",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void thePracticeIsToldOfItsOwnFileAndOfTheWordsWhereNobodyIsTippedOff() {
        files.withhold(concern(), file, false, WORDS);
        var ofStaff = files.add(concern(), "DEMO-GP1", true);
        files.withhold(concern(), ofStaff, true, WORDS);
        given().get(list())
                .then()
                .body("withheld.attachmentId", contains(file.toString()))
                .body("withheld.side", contains("commissioner"))
                .body("withheld.words", contains(WORDS));
        send(WRONG, ofStaff).statusCode(404);

        plant("safeguarding", false);
        files.withhold(concern(), file, false, WORDS);
        given().get(list())
                .then()
                .body("withheld.why", contains("other"))
                .body("withheld.words", contains(nullValue()));
        given().get("/concerns/" + id)
                .then()
                .body(containsString("id=\"withheld-files\""))
                .body(not(containsString(WORDS)));
    }

    @Test
    @TestSecurity(
            user = "officer-elsewhere",
            roles = {"quality-officer", "commissioner", "safeguarding-lead"},
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB8"))
    void whoOnlyUsesTheProviderWithholdsNothing() {
        send(WRONG, "").statusCode(404);
        post(Map.of("why", "wrong-file")).statusCode(404);
        given().get(page() + "/withhold").then().statusCode(404);
        files.withhold(concern(), file, false, WORDS);
        given().get("/triage/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString(WORDS)))
                .body(not(containsString("id=\"withheld-files\"")));
    }

    @Test
    @TestSecurity(
            user = "lead-reads",
            roles = "safeguarding-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void aLeadWhoOnlyReadsIsOfferedNoSuchThing() {
        plant("safeguarding", false);
        given().get("/concerns/" + id + "/attachments")
                .then()
                .statusCode(200)
                .body(containsString(PlantedFile.NAME))
                .body(not(containsString("/withhold")));
        send(WRONG, "").statusCode(403);
        given().get(page() + "/withhold").then().statusCode(403);
    }

    private void plant(String category, boolean ofStaff) {
        id = concerns.add(Wanted.of("DEMO-ICB1", category));
        file = files.add(concern(), "DEMO-GP1", ofStaff);
    }

    private ConcernId concern() {
        return new ConcernId(UUID.fromString(id));
    }

    private String list() {
        return "/api/concerns/" + id + "/attachments";
    }

    private String api() {
        return list() + "/" + file;
    }

    private String page() {
        return "/concerns/" + id + "/attachments/" + file;
    }

    private ValidatableResponse send(String body, UUID of) {
        return given().contentType("application/json")
                .body(body)
                .post(list() + "/" + of + "/withholding")
                .then();
    }

    private ValidatableResponse send(String body, String key) {
        var request = given().contentType("application/json").body(body);
        return (key.isEmpty() ? request : request.header("Idempotency-Key", key))
                .post(api() + "/withholding")
                .then();
    }

    private ValidatableResponse post(Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParams(fields)
                .post(page() + "/withhold")
                .then();
    }

    private ValidatableResponse add() {
        return given().contentType("application/octet-stream")
                .header("Content-Disposition", Downloads.disposition("right.pdf"))
                .body(SampleFiles.PDF)
                .post(list())
                .then();
    }

    private void triage(String what, int version, String body) {
        given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + what)
                .then()
                .statusCode(200);
    }

    private List<String> steps() {
        return concerns.column(
                "select case kind when 'reported' then kind else kind || ' ' || by_organisation || coalesce(' ' || words, '') end"
                        + " from concern_step where concern_id = ? order by at, step_id",
                UUID.fromString(id));
    }

    private List<String> trail() {
        return concerns.columnAs(
                "DEMO-GP1", "select action from audit_entry where subject_id = ? order by recorded_at, id", id);
    }
}
