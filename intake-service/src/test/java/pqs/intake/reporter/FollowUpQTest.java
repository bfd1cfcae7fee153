package pqs.intake.reporter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsOtherPractice;
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** What a practice does with its own concern later, by page and by API, and what others may not. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpQTest {

    private static String asked = "";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Test
    @Order(1)
    @AsOfficer
    void aQuestionIsPut() {
        world.setUp();
        asked = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        triage(asked, 1, "acknowledgement", Map.of());
        triage(asked, 2, "questions", Map.of("words", "Was a second scan done elsewhere?"));
    }

    @Test
    @Order(2)
    @AsOtherPractice
    void anotherPracticeNeitherSeesNorAnswersIt() {
        for (var page : List.of("add", "correct", "withdraw", "answer")) {
            given().get("/concerns/" + asked + "/" + page).then().statusCode(404);
        }
        send(asked, "answers", Map.of("words", "Yes, elsewhere.")).statusCode(404);
        send(asked, "withdrawal", Map.of("reason", "Not ours.")).statusCode(404);
        assertThat(steps(asked)).doesNotContain("reporter-answered", "withdrawn");
    }

    @Test
    @Order(3)
    @AsReporter
    void itIsAnsweredOnItsPageAndOnce() {
        assertThat(given().get("/concerns/" + asked).asString())
                .contains("We have a question for you", "Was a second scan done elsewhere?", "/answer");
        var page = PageVisit.open("/concerns/" + asked + "/answer", "/concerns/" + asked + "/answer");

        var identifying = page.with("words", "Yes, of Mrs Jane Brown.").post();
        assertThat(identifying.statusCode()).isEqualTo(400);
        assertThat(identifying.asString())
                .contains("Error:", "a person&#39;s name", "Keep “Mrs Jane Brown”: I have checked");
        assertThat(page.with("words", "Yes, at the trust.").post().statusCode()).isEqualTo(303);

        send(asked, "answers", Map.of("words", "Yes, again.")).statusCode(409);
        assertThat(given().get("/concerns/" + asked).asString()).doesNotContain("We have a question for you</h2>");
    }

    @Test
    @Order(4)
    @AsOfficer
    void thoseWhoTriageReadTheAnswer() {
        assertThat(given().get("/triage/" + asked).asString()).contains("Yes, at the trust.");
        assertThat(toDo(asked)).contains(asked);
        triage(asked, 4, "closure", Map.of("outcome", "explained", "words", "We looked into it and explained it."));
    }

    @Test
    @Order(5)
    @AsReporter
    void whatIsClosedIsNotChangedAndTakesAnAddition() {
        send(asked, "withdrawal", Map.of("reason", "No more needed.")).statusCode(409);
        send(asked, "corrections", correction("other")).statusCode(409);
        send(asked, "additions", Map.of("words", "It happened again today."))
                .statusCode(200)
                .body("status", equalTo("closed"));
        send(asked, "additions", Map.of("words", "It happened again today."))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:added-already"));
    }

    @Test
    @Order(6)
    @AsOfficer
    void theTeamHasItAmongWhatIsToDo() {
        assertThat(toDo(asked)).contains(asked);
        triage(asked, 6, "notes", Map.of("words", "Looked at the addition: nothing new."));
        assertThat(toDo(asked)).doesNotContain(asked);
    }

    @Test
    @Order(7)
    @AsReporter
    void whatIsPutRightIsToldAsAWholeAndCallsForWhomItMust() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));

        send(id, "corrections", Map.of("category", "nonsense", "severity", "awful", "occurredOn", "yesterday"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("category", "severity", "occurredOn", "reason")));
        send(id, "corrections", correction("safeguarding")).statusCode(200);

        assertThat(concerns.column("""
                select data::json ->> 'reason' || ' ' || (data::json ->> 'category') || ' ' || (data::json ->> 'occurredOn')
                from outbox where key = ? and type = 'concern-amended'
                """, id)).containsExactly("corrected safeguarding 2024-09-13");
        assertThat(concerns.column("select name from deadline where subject = ? order by name", id))
                .containsExactly("acknowledge-concern", "safeguarding-seen");
        assertThat(concerns.column("select category from concern where concern_id = ?", TestConcerns.id(id)))
                .containsExactly("poor-report");
        given().get("/api/concerns/" + id).then().body("concern.category", equalTo("safeguarding"));
    }

    @Test
    @Order(7)
    @AsReporter
    void whatBecomesUrgentIsToldAtOnceAndTheReporterCanStayUnknownFromThenOn() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        var correct = "/concerns/" + id + "/correct";
        assertThat(given().get(correct).asString())
                .contains("Has it become urgent?", "Does the provider learn who reported it?");

        var posted = PageVisit.open(correct, correct)
                .with(Map.of(
                        "category",
                        "poor-report",
                        "severity",
                        "moderate",
                        "occurredOn-day",
                        "14",
                        "occurredOn-month",
                        "9",
                        "occurredOn-year",
                        "2024",
                        "urgent",
                        "yes",
                        "confidential",
                        "yes",
                        "reason",
                        "It scans again tomorrow."))
                .post();

        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(concerns.column("""
                select data::json ->> 'reason' || ' ' || (data::json ->> 'urgent')
                from outbox where key = ? and type = 'concern-amended'
                """, id)).containsExactly("corrected true");
        assertThat(concerns.column(
                        "select urgent || ' ' || confidential from concern_case where concern_id = ?",
                        TestConcerns.id(id)))
                .containsExactly("true true");
        assertThat(concerns.column("""
                select (l.due_at = c.due_at and l.due_at = e.granted_at + interval '4 hours' and e.shortens) || ' ' || e.reason
                from concern_case c join deadline_level l on l.subject = c.concern_id::text
                join deadline_extension e on e.subject = l.subject
                where c.concern_id = ?
                """, TestConcerns.id(id)))
                .containsExactly("true its reporter says that it is urgent");
        assertThat(given().get("/concerns/" + id).asString())
                .contains("Kept from the provider, as you asked", "Urgent: somebody may come to harm now");
        given().get("/api/concerns/" + id).then().body("confidential", equalTo(true));
        assertThat(given().get(correct).asString()).doesNotContain("Has it become urgent?");
        send(
                        id,
                        "corrections",
                        Map.<String, Object>of(
                                "category", "poor-report",
                                "severity", "moderate",
                                "occurredOn", "2024-09-14",
                                "urgent", true,
                                "reason", "Once more."))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:nothing-differs"));
    }

    @Test
    @Order(8)
    @AsReporter
    void whatIsWithdrawnStaysOnRecordAndWaitsForNobodyButALead() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "safeguarding"));

        var page = PageVisit.open("/concerns/" + id + "/withdraw", "/concerns/" + id + "/withdraw");
        assertThat(page.post().statusCode()).isEqualTo(400);
        assertThat(page.with("reason", "Reported anew.").post().statusCode()).isEqualTo(303);
        send(id, "withdrawal", Map.of("reason", "Again.")).statusCode(409);

        assertThat(concerns.column("select type from outbox where key = ? order by id", id))
                .containsExactly("concern-reported", "concern-withdrawn");
        assertThat(concerns.column(
                        "select name || case when settled_at is null then ' running' else ' settled' end from deadline where subject = ? order by name",
                        id))
                .containsExactly("acknowledge-concern settled", "safeguarding-seen running");
        given().get("/api/concerns/" + id)
                .then()
                .body("concern.status", equalTo("withdrawn"))
                .body("steps.words", hasItem("Reported anew."));
    }

    private List<String> steps(String id) {
        return concerns.column("select kind from concern_step where concern_id = ?", TestConcerns.id(id));
    }

    private static Map<String, Object> correction(String category) {
        return Map.of(
                "category",
                category,
                "severity",
                "moderate",
                "occurredOn",
                "2024-09-13",
                "reason",
                "The day was wrong.");
    }

    private static ValidatableResponse send(String id, String operation, Map<String, Object> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/concerns/" + id + "/" + operation)
                .then();
    }

    /** By its number: other tests fill the list of the same commissioner. */
    private List<String> toDo(String id) {
        var reference = concerns.column("select reference from concern_case where concern_id = ?", TestConcerns.id(id));
        return given().queryParam("reference", reference.getFirst())
                .get("/api/triage")
                .path("concerns.concernId");
    }

    private static void triage(String id, long version, String operation, Map<String, Object> body) {
        given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + operation)
                .then()
                .statusCode(200);
    }
}
