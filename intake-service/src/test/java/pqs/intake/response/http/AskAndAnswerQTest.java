package pqs.intake.response.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.AsOtherProvider;
import pqs.intake.AsProvider;
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.Panels;
import pqs.platform.time.WorkingCalendar;
import pqs.testsupport.Contracts;

/** A question from the commissioner to the provider and back, seen by each side: what goes along, what does not, and the time for it. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskAndAnswerQTest {

    private static final String ASKED = "How were the first images read, and by whom?";
    private static final String ANSWER = "The images were read by one person, who missed the mass.";
    private static final String SUMMARY = "The provider reads such scans twice from now on.";
    private static String concern = "";
    private static String request = "";

    @Inject
    TakenUp takenUp;

    @Inject
    Panels panels;

    @Test
    @Order(1)
    @AsOfficer
    void nobodyIsAskedBeforeTheConcernIsTakenUpOrInWordsThatTellTooMuch() {
        concern = takenUp.received();
        ask("""
                {"asked": "%s"}""".formatted(ASKED)).statusCode(409).body("type", equalTo("urn:pqs:problem:not-taken-up"));
        assertThat(given().get(page()).asString()).contains("Take it up, and then ask.");

        takenUp.takeUp(concern);
        ask("{}").statusCode(400).body("errors.field", contains("asked"));
        ask("""
                {"asked": "Harbour Lane Surgery asks about Mrs Jane Brown.", "share": ["practice"]}""").statusCode(400).body("errors.code", contains("may-identify-a-patient", "reporter-stays-unknown"));
        ask("""
                {"asked": "Harbour Lane Surgery asks how it was read.", "share": []}""").statusCode(400).body("errors.code", contains("names-the-practice"));
        assertThat(takenUp.rows("select 1 from response_request where concern_id = '" + concern + "'"))
                .isEmpty();
        assertThat(takenUp.events("concern-response-requested", concern)).isEmpty();
    }

    @Test
    @Order(2)
    @AsOfficer
    void theFormBringsNoWordsOfTheReportAndShowsWhatTheProviderWillSeeBeforeItIsSent() {
        var form = given().get(page());
        assertThat(form.asString())
                .contains(
                        "Ask Larkmoor Ultrasound (invented)", "asked to stay unknown", "10 working days, counted from")
                .contains("local choice &quot;Answers of providers to concerns&quot;, version 1")
                .doesNotContain(TakenUp.NARRATIVE, "Which practice reported it")
                .as("of what may lead to a reporter who stays unknown nothing is chosen beforehand")
                .doesNotContainPattern("value=\"(occurred-on|site|examination)\"[^>]* checked");

        var visit = PageVisit.open(page(), page());
        var refused = visit.with(Map.of("asked", "Mrs Smith was scanned twice.", "time", "usual"))
                .post();
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("<title>Error: ", "or confirm that it identifies no patient");

        var preview = visit.with(Map.of("asked", ASKED, "share", "examination", "time", "usual"))
                .post();
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
        assertThat(preview.asString())
                .contains(
                        "This is what Larkmoor Ultrasound (invented) will see", ASKED, "Abdomen", "Nothing is sent yet")
                .doesNotContain(TakenUp.PLANTED)
                .doesNotContain("14 September 2024");
        assertThat(takenUp.rows("select 1 from response_request where concern_id = '" + concern + "'"))
                .isEmpty();

        var sent = visit.shownAgain(preview).with("action", "send").post();
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/intake/triage/" + concern);
        request = takenUp.openRequest(concern);
        assertThat(takenUp.due(concern, request)).isEqualTo("true");
        var events = takenUp.events("concern-response-requested", concern);
        assertThat(events).hasSize(1);
        Contracts.of("intake-service", "concern-response-requested", 1).requireValid(events.getFirst());
        assertThat(takenUp.steps(concern)).endsWith("response-requested");
    }

    @Test
    @Order(3)
    @AsOfficer
    void oneQuestionWaitsAtATime() {
        ask("""
                {"asked": "%s"}""".formatted(ASKED)).statusCode(409).body("type", equalTo("urn:pqs:problem:already-asked"));
        given().get("/api/triage/" + concern + "/responses")
                .then()
                .statusCode(200)
                .body("responses", hasSize(1))
                .body("responses[0].state", equalTo("requested"))
                .body("responses[0].told.examination", equalTo("Abdomen"))
                .body("responses[0].told.site", equalTo(null));
    }

    @Test
    @Order(4)
    @AsOtherProvider
    void anotherProviderFindsNothingOfIt() {
        assertThat(given().get("/responses").asString()).doesNotContain(request);
        given().get("/api/responses").then().body("responses.requestId", org.hamcrest.Matchers.not(contains(request)));
        for (var path : List.of("", "/answer", "/correct", "/more-time")) {
            given().get("/responses/" + request + path).then().statusCode(404);
        }
        given().get("/api/responses/" + request).then().statusCode(404);
        send("answer", "{\"words\": \"%s\"}".formatted(ANSWER)).statusCode(404);
        send("more-time", "{\"until\": \"2030-01-02\", \"reason\": \"No reason\"}")
                .statusCode(404);
        send("patient-reference", "{\"purpose\": \"finding-patient\"}").statusCode(404);
    }

    @Test
    @Order(5)
    @AsProvider
    void theProviderSeesTheQuestionAndNothingElseOfTheConcern() {
        var pages = List.of(
                given().get("/responses").asString(),
                given().get("/responses?show=past").asString(),
                given().get("/responses/" + request).asString(),
                given().get("/responses/" + request + "/answer").asString(),
                given().get("/responses/" + request + "/more-time").asString(),
                given().get("/api/responses").asString(),
                given().get("/api/responses/" + request).asString());
        for (var page : pages) {
            assertThat(page).doesNotContain(TakenUp.PLANTED).doesNotContain(concern, "14 September 2024", "2024-09-14");
        }
        assertThat(pages.get(0)).contains("/intake/responses/" + request, "To answer");
        assertThat(pages.get(2)).contains(ASKED, "Abdomen", "local choice", "Ask for more time");
        for (var path : List.of("/concerns/" + concern, "/triage/" + concern + "/ask-provider")) {
            given().get(path).then().statusCode(403);
        }
        assertThat(takenUp.rows("select kind || ' ' || action || ' ' || actor || ' ' || owner_code from audit_entry"
                        + " where subject_id = '" + request + "' and action = 'response.question'"))
                .contains("READ response.question provider-1 DEMO-ICB1");
    }

    @Test
    @Order(6)
    @AsProvider
    void theProviderAsksForMoreTimeOnceAndWithAReason() {
        send("more-time", "{}").statusCode(400).body("errors.field", contains("reason"));
        send("more-time", "{\"until\": \"2024-01-02\", \"reason\": \"The reader is away\"}")
                .statusCode(400)
                .body("errors.code", contains("not-later"));
        send("more-time", "{\"until\": \"%s\", \"reason\": \"The reader is away\"}".formatted(inWorkingDays(41)))
                .statusCode(400)
                .body("errors.code", contains("too-far-ahead"));
        send("more-time", "{\"until\": \"%s\", \"reason\": \"The reader is away\"}".formatted(inWorkingDays(15)))
                .statusCode(200)
                .body("question.state", equalTo("requested"))
                .body("question.moreTime[0].granted", equalTo(null));
        send("more-time", "{\"until\": \"%s\", \"reason\": \"The reader is away\"}".formatted(inWorkingDays(15)))
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:asked-already"));
        assertThat(given().get("/responses/" + request).asString()).contains("That is not decided yet");
    }

    @Test
    @Order(7)
    @AsOfficer
    void theCommissionerGivesMoreTimeAndTheDeadlineSaysSo() {
        var path = "/triage/" + concern + "/responses/" + request + "/more-time";
        var form = PageVisit.open(path, path);
        assertThat(given().get(path).asString()).contains("The reader is away");
        assertThat(form.post().asString()).contains("Choose whether the provider is given more time.");
        assertThat(form.with(Map.of("decision", "refuse")).post().statusCode()).isEqualTo(400);
        var day = LocalDate.parse(inWorkingDays(15));

        assertThat(form.with(Map.of(
                                "decision",
                                "give",
                                "until-day",
                                String.valueOf(day.getDayOfMonth()),
                                "until-month",
                                String.valueOf(day.getMonthValue()),
                                "until-year",
                                String.valueOf(day.getYear())))
                        .post()
                        .statusCode())
                .isEqualTo(303);

        given().get("/api/triage/" + concern + "/responses/" + request)
                .then()
                .body("moreTime[0].decidedUntil", equalTo(day.toString()))
                .body("dueAt", containsString(day.toString()))
                .body("deadline", containsString("extended by 5 working days because: The reader is away"));
        assertThat(takenUp.due(concern, request)).isEqualTo("true");
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"granted\": false, \"reason\": \"It was decided\"}")
                .post("/api/triage/" + concern + "/responses/" + request + "/more-time-decision")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:not-asked"));
        assertThat(takenUp.steps(concern)).endsWith("response-extended");
    }

    @Test
    @Order(8)
    @AsProvider
    void theProviderAnswersOnceAndCorrectsWhatItHasSeen() {
        send("answer", "{}").statusCode(400).body("errors.field", contains("words"));
        send("answer", "{\"words\": \"Mrs Smith was told.\"}")
                .statusCode(400)
                .body("errors.code", contains("may-identify-a-patient"));
        var body = "{\"words\": \"%s\", \"actions\": \"Two readers now.\", \"actionsOn\": \"2024-10-01\"}"
                .formatted(ANSWER);
        for (int time = 0; time < 2; time++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", "answer-" + request)
                    .body(body)
                    .post("/api/responses/" + request + "/answer")
                    .then()
                    .statusCode(200)
                    .body("question.state", equalTo("answered"))
                    .body("question.inTime", equalTo(true));
        }
        send("answer", body).statusCode(409).body("type", equalTo("urn:pqs:problem:already-answered"));
        send("corrections", body).statusCode(428);
        var tag = given().get("/api/responses/" + request).header("ETag");
        correct(tag, ANSWER + " So did a second one.").statusCode(200).body("question.answers", hasSize(2));
        correct(tag, ANSWER).statusCode(412);

        assertThat(takenUp.due(concern, request)).isEqualTo("nothing");
        var events = takenUp.events("concern-response-received", concern);
        assertThat(events).hasSize(1);
        Contracts.of("intake-service", "concern-response-received", 1).requireValid(events.getFirst());
        assertThat(events.getFirst()).contains("\"inTime\":true").doesNotContain(ANSWER);
        assertThat(takenUp.rows("select settled_at is not null from deadline where subject = '" + request + "'"))
                .containsExactly("t");
    }

    @Test
    @Order(9)
    @AsOfficer
    void theCommissionerReadsTheAnswerAcceptsItAndTellsTheReporter() {
        assertThat(panel(Audience.COMMISSIONER))
                .contains(ANSWER + " So did a second one.", "Two readers now.", "(corrected)", "Accept the answer");
        var path = "/triage/" + concern + "/responses/" + request;
        var form = PageVisit.open(path + "/accept", path + "/accept");
        assertThat(form.with("summary", "Mr Jones was told of it.").post().statusCode())
                .isEqualTo(400);
        assertThat(PageVisit.open(path + "/withdraw", path + "/withdraw")
                        .with("reason", "No longer needed")
                        .post()
                        .statusCode())
                .isEqualTo(409);

        var stale = form.with(Map.of("summary", SUMMARY, "version", "1")).post();
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.asString()).contains("has changed since you looked at it", SUMMARY);

        assertThat(form.with("summary", SUMMARY).post().statusCode()).isEqualTo(303);

        assertThat(form.with("summary", SUMMARY).post().statusCode()).isEqualTo(409);
        assertThat(panel(Audience.COMMISSIONER)).contains("Answer accepted", SUMMARY, "Ask again");
        assertThat(takenUp.rows("select distinct action from audit_entry where subject_id = '" + request
                        + "' and kind = 'CHANGE' order by 1"))
                .containsExactly(
                        "response.accepted",
                        "response.answer-corrected",
                        "response.answered",
                        "response.more-time-asked",
                        "response.more-time-given",
                        "response.requested");
    }

    @Test
    @Order(10)
    @AsReporter
    void theReporterReadsThatTheProviderAnsweredAndTheSummaryAndNotTheWords() {
        assertThat(given().get("/concerns/" + concern).asString())
                .contains("The provider was asked for an answer", "The provider was given more time")
                .contains("The provider answered", SUMMARY)
                .doesNotContain(ANSWER, ASKED, "Two readers now.", "The reader is away");
        given().get("/api/concerns/" + concern)
                .then()
                .body("news.kind", contains("provider-answered"))
                .body("news.words", contains(SUMMARY));
        given().get("/api/triage/" + concern + "/responses").then().statusCode(403);
    }

    @Test
    @Order(11)
    @AsProvider
    void whatWasAcceptedIsNotCorrectedAnyMore() {
        correct(given().get("/api/responses/" + request).header("ETag"), ANSWER).statusCode(409);
        assertThat(given().get("/responses").asString()).doesNotContain(request);
        assertThat(given().get("/responses?show=past").asString()).contains(request);
    }

    @Test
    @Order(12)
    @AsOfficer
    void anotherQuestionFollowsAndCanBeTakenBack() {
        ask("""
                {"asked": "And who reads them now?", "urgent": true}""").statusCode(201).body("deadline", containsString("2 working days, counted from"));
        var second = takenUp.openRequest(concern);
        var path = "/api/triage/" + concern + "/responses/" + second + "/withdrawal";
        given().contentType("application/json").body("{}").post(path).then().statusCode(428);
        var tag = given().get("/api/triage/" + concern + "/responses/" + second).header("ETag");
        var seen = given().contentType("application/json").header("If-Match", tag);
        seen.body("{}").post(path).then().statusCode(400);
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"reason\": \"Harbour Lane Surgery knows now\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.code", contains("names-the-practice"));
        given().contentType("application/json")
                .header("If-Match", "\"999\"")
                .body("{\"reason\": \"It was answered on the telephone\"}")
                .post(path)
                .then()
                .statusCode(412)
                .header("ETag", tag);
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"reason\": \"It was answered on the telephone\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        assertThat(takenUp.steps(concern)).endsWith("response-requested", "response-withdrawn");
    }

    private String panel(Audience audience) {
        return panels.of(new ConcernId(java.util.UUID.fromString(concern)), audience)
                .toString();
    }

    private static String page() {
        return "/triage/" + concern + "/ask-provider";
    }

    private static ValidatableResponse ask(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/triage/" + concern + "/responses")
                .then();
    }

    private static ValidatableResponse send(String what, String body) {
        Response answer =
                given().contentType("application/json").body(body).post("/api/responses/" + request + "/" + what);
        assertThat(answer.asString()).doesNotContain(TakenUp.PLANTED);
        return answer.then();
    }

    private static ValidatableResponse correct(String tag, String words) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"words\": \"%s\"}".formatted(words))
                .post("/api/responses/" + request + "/corrections")
                .then();
    }

    private static String inWorkingDays(int days) {
        var calendar = WorkingCalendar.englandAndWales();
        return calendar.workingDayAfter(LocalDate.now(ZoneId.of("Europe/London")), days)
                .toString();
    }
}
