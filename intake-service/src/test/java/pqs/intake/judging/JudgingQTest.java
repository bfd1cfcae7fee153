package pqs.intake.judging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** What somebody has taken up is judged in time, or everybody concerned is told that it was not. */
@QuarkusTest
@AsOfficer
class JudgingQTest {

    private static final Map<String, Object> HARM = Map.of("harmActual", "low", "harmPotential", "severe");

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void theClockRunsFromTakingItUpUntilItIsJudged() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        assertThat(clock(id)).as("nobody has taken it up").isEmpty();
        assertThat(page(id)).doesNotContain("Harm to be judged");

        act(id, "acknowledgement", Map.of());

        assertThat(clock(id)).containsExactly("10 working-days running, shown");
        assertThat(page(id))
                .contains("Harm to be judged", "To be judged by", "under local choice &quot;Judging the harm");
        given().get("/api/triage/" + id + "/report")
                .then()
                .body("dueAt", notNullValue())
                .body("judgingDeadline", containsString("10 working days, counted from"));

        act(id, "grading", HARM);

        assertThat(clock(id)).containsExactly("10 working-days settled, not shown");
        assertThat(page(id)).doesNotContain("Harm to be judged");
        given().get("/api/triage/" + id + "/report")
                .then()
                .body("dueAt", nullValue())
                .body("judgingDeadline", nullValue());
    }

    @Test
    void whatIsUrgentIsJudgedSoonerAlsoWhereThatIsSaidLater() {
        var urgent = concerns.add(Wanted.of("DEMO-ICB1", "poor-report").urgently());
        act(urgent, "acknowledgement", Map.of());
        assertThat(clock(urgent)).containsExactly("2 working-days running, shown");

        var later = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        act(later, "acknowledgement", Map.of());
        act(later, "urgency", Map.of("urgent", true, "reason", "It scans again tomorrow."));

        assertThat(clock(later)).containsExactly("10 working-days running, shown");
        assertThat(page(later)).contains("to 2 working days from then because: it was marked urgent");
        assertThat(concerns.column(
                        "select judge_by = (select judge_by from concern_case where concern_id = ?) from concern_case where concern_id = ?",
                        TestConcerns.id(urgent),
                        TestConcerns.id(later)))
                .as("as soon as the other, taken up on the same day")
                .containsExactly("t");
    }

    @Test
    void whatIsOpenedAgainUnjudgedHasTheTimeThatWasLeft() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        act(id, "acknowledgement", Map.of());
        act(id, "closure", Map.of("outcome", "changed", "words", "It is done differently now."));
        assertThat(clock(id)).containsExactly("10 working-days settled, not shown");

        act(id, "reopening", Map.of("reason", "A third scan came."));

        assertThat(clock(id)).containsExactly("10 working-days running, shown");
        assertThat(page(id)).contains("because: there was nothing to judge meanwhile");
    }

    @Test
    void whileAnotherGoesOnForItItsClockStandsStill() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        var other = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        act(id, "acknowledgement", Map.of());
        var reference = concerns.column(
                        "select reference from concern_case where concern_id = ?", TestConcerns.id(other))
                .getFirst();

        act(id, "merge", Map.of("into", reference));
        assertThat(clock(id)).containsExactly("10 working-days settled, not shown");

        act(id, "unmerge", Map.of());
        assertThat(clock(id)).containsExactly("10 working-days running, shown");
    }

    @Test
    void whatNobodyJudgedInTimeIsToldOnceAndIsToBeDoneWhateverItWaitsFor() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        act(id, "acknowledgement", Map.of());
        act(id, "questions", Map.of("words", "Was the patient scanned again?"));
        assertThat(listed("to-do")).as("the reporter is waited for").doesNotContain(id);

        concerns.column("""
                update deadline set started_at = started_at - interval '21 days'
                where subject = ? and name = 'judge-concern' returning subject
                """, id);
        concerns.column("""
                update deadline_level set due_at = now() - interval '1 minute'
                where subject = ? and name = 'judge-concern' returning subject
                """, id);
        concerns.column(
                "update concern_case set judge_by = now() - interval '1 minute' where concern_id = ? returning reference",
                TestConcerns.id(id));
        await().atMost(Duration.ofSeconds(20)).until(() -> !overdue(id).isEmpty());

        assertThat(overdue(id)).containsExactly("judge-concern");
        assertThat(concerns.column(
                        "select kind from concern_step where concern_id = ? and kind = 'judging-overdue'",
                        TestConcerns.id(id)))
                .hasSize(1);
        assertThat(concerns.column(
                        "select owner_code from audit_entry where subject_id = ? and action = 'concern.judging-overdue'",
                        id))
                .containsExactly("DEMO-ICB1");
        assertThat(listed("to-do")).contains(id);
        assertThat(page(id)).contains("Not judged in time");
        act(id, "grading", HARM);
        assertThat(listed("to-do")).doesNotContain(id);
    }

    @Test
    void aComplimentIsNotJudged() {
        var compliment = given().contentType("application/json")
                .body("""
                        {"source": "compliment", "heardOn": "2024-09-20", "heardFrom": "A patient", "providerCode": "DEMO-AQP1",
                         "category": "other", "severity": "no-harm", "occurredOn": "2024-09-14",
                         "whatHappened": "The sonographer took the time to explain."}
                        """)
                .post("/api/recorded-concerns")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("concernId");

        act(compliment, "acknowledgement", Map.of());

        assertThat(clock(compliment)).isEmpty();
    }

    private List<String> clock(String id) {
        return concerns.column("""
                select d.length || case when d.settled_at is null then ' running' else ' settled' end
                    || case when c.judge_by is null then ', not shown' else ', shown' end
                from deadline d join concern_case c on c.concern_id::text = d.subject
                where d.subject = ? and d.name = 'judge-concern'
                """, id);
    }

    private List<String> overdue(String id) {
        return concerns.column(
                "select data::json ->> 'deadline' from outbox where key = ? and type = 'concern-overdue'", id);
    }

    private static List<String> listed(String view) {
        return given().get("/api/triage?size=100&view=" + view).path("concerns.concernId");
    }

    private static String page(String id) {
        return given().get("/triage/" + id).asString();
    }

    private ValidatableResponse act(String id, String operation, Map<String, Object> body) {
        var version = concerns.column("select version from concern_case where concern_id = ?", TestConcerns.id(id))
                .getFirst();
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + operation)
                .then()
                .statusCode(200);
    }
}
