package pqs.intake.attention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.AsSafeguardingLead;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** A concern that calls for a safeguarding lead is seen the same day, or everybody concerned is told that it was not. */
@QuarkusTest
@AsSafeguardingLead
class SameDayQTest {

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void itIsDueEightHoursAfterItWasReportedWhateverTheHourOrTheDay() {
        for (var category : List.of("safeguarding", "chaperoning", "manner-of-examination")) {
            var id = concerns.add(Wanted.of("DEMO-ICB1", category));

            assertThat(concerns.column("""
                    select d.length || ' ' || (a.due_at - c.reported_at) from deadline d, case_attention a, concern_case c
                    where d.subject = ? and d.name = 'safeguarding-seen' and a.concern_id = c.concern_id and c.concern_id = ?
                    """, id, TestConcerns.id(id)))
                    .as(category)
                    .containsExactly("8 hours 08:00:00");
        }
    }

    @Test
    void whatNobodySawInTimeIsToldAndWaitsOn() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "safeguarding").from(Duration.ofHours(9)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !concerns.column(
                                "select data::json ->> 'deadline' from outbox where key = ? and type = 'concern-overdue'",
                                id)
                        .isEmpty());

        assertThat(concerns.column(
                        "select data::json ->> 'deadline' from outbox where key = ? and type = 'concern-overdue'", id))
                .contains("safeguarding-seen");
        assertThat(concerns.column(
                        "select kind from concern_step where concern_id = ? and kind = 'safeguarding-overdue'",
                        TestConcerns.id(id)))
                .containsExactly("safeguarding-overdue");
        assertThat(given().get("/triage/" + id).asString()).contains("Not seen in time", "I have seen this");
        seen(id, "looked-into").statusCode(200).body("leads.lead", contains("safeguarding-lead"));
    }

    @Test
    void seenIsSaidOnceAndSettlesTheDeadline() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "safeguarding"));

        seen(id, "gossip").statusCode(400).body("errors.field", contains("follows"));
        seen(id, "passed-on").statusCode(200).body("leads.follows", contains("passed-on"));
        seen(id, "nothing-more").statusCode(409).body("type", equalTo("urn:pqs:problem:seen-already"));

        assertThat(concerns.column(
                        "select case when settled_at is null then 'running' else 'settled' end from deadline where subject = ? and name = 'safeguarding-seen'",
                        id))
                .containsExactly("settled");
        assertThat(concerns.column(
                        "select sensitive || ' ' || words from concern_step where concern_id = ? and kind = 'safeguarding-seen'",
                        TestConcerns.id(id)))
                .containsExactly("true I pass it on to those responsible.");
        assertThat(given().get("/api/triage?size=100").<List<String>>path("concerns.concernId"))
                .doesNotContain(id);
        assertThat(given().get("/api/triage?view=open&size=100").<List<String>>path("concerns.concernId"))
                .contains(id);
    }

    @Test
    void byThePageTooAndAnErrorShowsItAgain() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "chaperoning"));
        var page = PageVisit.open("/triage/" + id + "/seen", "/triage/" + id + "/seen");

        var again = page.post();
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString()).contains("Error:", "Choose what follows.");
        assertThat(page.with("follows", "nothing-more").post().statusCode()).isEqualTo(303);
        assertThat(given().get("/triage/" + id + "?done=seen").asString())
                .contains("It is on record that you have seen this.");
    }

    @Test
    void whatCallsForNobodyIsNotTheirs() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        var fraud = concerns.add(Wanted.of("DEMO-ICB1", "over-claimed-scan"));

        for (var other : List.of(id, fraud)) {
            seen(other, "nothing-more").statusCode(404);
            given().get("/triage/" + other).then().statusCode(404);
        }
        assertThat(concerns.column("select name from deadline where subject = ? order by name", fraud))
                .containsExactly("acknowledge-concern");
    }

    @Test
    void anotherCommissionersLeadIsToldThatThereIsNone() {
        var id = concerns.add(Wanted.of("DEMO-ICB2", "safeguarding"));

        seen(id, "nothing-more").statusCode(404);
        given().get("/triage/" + id + "/seen").then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse seen(String id, String follows) {
        return given().contentType("application/json")
                .body(Map.of("follows", follows))
                .post("/api/triage/" + id + "/seen")
                .then();
    }
}
