package pqs.intake.lfpse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.KeptChoice;
import pqs.intake.PageVisit;
import pqs.intake.PlantedConcern;
import pqs.intake.World;

/** The record for LFPSE: what it starts with, what a person makes of it, and that it was sent on. */
@QuarkusTest
@TestSecurity(
        user = "gp-lfpse",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class LfpseQTest {

    private static final String REPORT = """
            {"providerCode": "DEMO-AQP1", "siteCode": "DEMO-AQP1-S1", "category": "poor-report",
             "severity": "moderate", "occurredOn": "2024-09-14", "patientReference": "999 000 0018",
             "whatHappened": "The report said normal; a second scan showed a mass."}
            """;

    @Inject
    World world;

    @Inject
    PlantedConcern planted;

    private String id = "";

    @BeforeEach
    void concern() {
        world.setUp();
        var location = given().contentType("application/json")
                .body(REPORT)
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        id = location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void theApiAnswersADraftOfWhatIsKnownAndSaysWhenNothingChanged() {
        var answer = given().get("/api/concerns/" + id + "/adverse-event")
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .body("resourceType", equalTo("AdverseEvent"))
                .body("meta.tag.code", hasItem("draft"))
                .body("event.text", equalTo("The report said normal; a second scan showed a mass."))
                .body("date", equalTo("2024-09-14"))
                .body("severity.coding[0].code", equalTo("moderate"))
                .body("contained[0].extension[0].extension.find { it.url == 'PhysicalHarm' }.valueCode", equalTo("3"))
                .body(not(containsString("9990000018")))
                .body(not(containsString("gp-lfpse")))
                .extract();
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/concerns/" + id + "/adverse-event")
                .then()
                .statusCode(304);
    }

    @Test
    void aPersonChangesItDownloadsItAndNotesThatItWasSentOn() {
        var page = "/concerns/" + id + "/adverse-event";
        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString("LFPSE taxonomy version 5"))
                .body(containsString("Keep the record first"));

        var filled = PageVisit.open(page, page)
                .with(Map.of(
                        "description",
                        "The scan was reported as normal and showed a mass.",
                        "physical-harm",
                        "2",
                        "process",
                        "4"));
        var kept = filled.post();
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.header("Location")).isEqualTo("/intake" + page + "?kept=true");
        given().get(page + "/document")
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .header("Content-Disposition", containsString("-lfpse.json"))
                .body("meta.tag.code", hasItem("reviewed"))
                .body("event.text", equalTo("The scan was reported as normal and showed a mass."))
                .body("contained[0].extension[0].extension.find { it.url == 'PhysicalHarm' }.valueCode", equalTo("2"));

        // The same form again is made from a version that no longer stands.
        assertThat(filled.post().statusCode()).isEqualTo(412);

        var sent = PageVisit.open(page + "/sent", page + "/sent");
        assertThat(sent.with("lfpseReference", "no reference").post().statusCode())
                .isEqualTo(400);
        assertThat(sent.with("lfpseReference", "LFPSE-2026-000123").post().statusCode())
                .isEqualTo(303);
        assertThat(sent.with("lfpseReference", "LFPSE-2026-000123").post().statusCode())
                .isEqualTo(303);
        var reporters =
                given().get("/concerns/" + id).then().statusCode(200).extract().asString();
        assertThat(reporters)
                .contains("National record (LFPSE)")
                .containsOnlyOnce("It was sent on to the national system (LFPSE)")
                .contains("LFPSE reference LFPSE-2026-000123");
    }

    @Test
    void whatMayIdentifyAPatientIsKeptOnlyAfterSomebodyHasLooked() {
        var page = "/concerns/" + id + "/adverse-event";
        var filled = PageVisit.open(page, page).with("description", "Seen for Mrs Jane Brown on the day of it.");
        var refused = filled.post();
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("Error: Record of").contains("nothing here identifies a patient");
        assertThat(filled.with("identifiersChecked", KeptChoice.offered(refused))
                        .post()
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aSystemNotesThatItWasSentOnAndWhoPollsTheConcernLearnsOfTheStep() {
        reviewed();
        var before = given().get("/api/concerns/" + id).header("ETag");
        polled(before).statusCode(304);
        var sent = given().contentType("application/json").header("Idempotency-Key", "lfpse-" + id);
        sent.body("{\"lfpseReference\": \"LFPSE-2026-000124\"}")
                .post("/api/concerns/" + id + "/adverse-event/sent")
                .then()
                .statusCode(204);
        for (var wrong : new String[] {"?", "9990000018", "999-000-0018"}) {
            given().contentType("application/json")
                    .body("{\"lfpseReference\": \"" + wrong + "\"}")
                    .post("/api/concerns/" + id + "/adverse-event/sent")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("lfpseReference"))
                    .body(not(containsString(wrong)));
        }
        polled(before).statusCode(200).body("steps.words", hasItem("LFPSE reference LFPSE-2026-000124"));
    }

    @Test
    void whatNobodyHasReviewedIsNotNotedAsSentOn() {
        given().contentType("application/json")
                .body("{\"lfpseReference\": \"LFPSE-2026-000125\"}")
                .post("/api/concerns/" + id + "/adverse-event/sent")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:record-not-reviewed"));
        given().get("/api/concerns/" + id).then().body(not(containsString("LFPSE-2026-000125")));
    }

    @Test
    void theFirstReviewNamesTheTagOfWhatWasRead() {
        var address = "/api/concerns/" + planted.take("lfpse-tag", "The report said normal.") + "/adverse-event/review";
        var read = given().get(address);

        put(address, "If-Match", read.header("ETag"), "{\"description\": \"The scan was reported as normal.\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
        put(address, "If-Match", read.header("ETag"), "{\"description\": \"Made from nothing.\"}")
                .statusCode(412);
        given().header("If-None-Match", "\"1\"").get(address).then().statusCode(304);
    }

    @Test
    void aSystemShowsTheRecordToAPersonAndKeepsWhatTheyMadeOfIt() {
        var address = "/api/concerns/" + id + "/adverse-event/review";
        given().get(address)
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("description", equalTo("The report said normal; a second scan showed a mass."))
                .body("answers.physical-harm", equalTo("3"))
                .body("questions.find { it.name == 'physical-harm' }.codes.code", hasItem("3"));
        put(address, "If-None-Match", "*", "{\"description\": \"x\", \"answers\": {\"physical-harm\": \"99\"}}")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("description", "physical-harm")));
        var kept = put(address, "If-None-Match", "*", """
                {"description": "The scan was reported as normal.", "answers": {"physical-harm": "2"}}""")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        kept.body("immediateActions", equalTo(null));

        put(address, "If-None-Match", "*", "{\"description\": \"Made from nothing.\"}")
                .statusCode(412)
                .header("ETag", "\"1\"");
        given().contentType("application/json").body("{}").put(address).then().statusCode(428);
        put(address, "If-Match", "\"1\"", "{\"description\": \"The scan was reported as normal; a second was not.\"}")
                .statusCode(200)
                .body("version", equalTo(2));
        given().get("/api/concerns/" + id + "/adverse-event")
                .then()
                .body("meta.tag.code", hasItem("reviewed"))
                .body("event.text", equalTo("The scan was reported as normal; a second was not."));
    }

    @Test
    @TestSecurity(
            user = "gp-lfpse-2",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
    void anothersConcernIsAnsweredAsNone() {
        var others = planted.take("lfpse-others", "Planted words of a report that no stranger may read.");
        given().get("/api/concerns/" + others + "/adverse-event").then().statusCode(404);
        given().get("/concerns/" + others + "/adverse-event").then().statusCode(404);
        given().get("/api/concerns/" + others + "/adverse-event/review").then().statusCode(404);
        put("/api/concerns/" + others + "/adverse-event/review", "If-None-Match", "*", "{}")
                .statusCode(404);
        given().get("/concerns/" + others + "/adverse-event/sent").then().statusCode(404);
    }

    private void reviewed() {
        put(
                        "/api/concerns/" + id + "/adverse-event/review",
                        "If-None-Match",
                        "*",
                        "{\"description\": \"The scan was reported as normal.\"}")
                .statusCode(200);
    }

    private static ValidatableResponse put(String address, String header, String version, String body) {
        return given().contentType("application/json")
                .header(header, version)
                .body(body)
                .put(address)
                .then();
    }

    private ValidatableResponse polled(String seen) {
        return given().header("If-None-Match", seen).get("/api/concerns/" + id).then();
    }
}
