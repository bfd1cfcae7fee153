package pqs.intake.similar.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import pqs.intake.AsReporter;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** A concern that was merged into one that was merged into a third: its reporter is heard still, and told what came of it. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoinedQTest {

    private static final String SAID = "A second report came today and says the same.";
    private static String first = "";
    private static String second = "";
    private static String last = "";
    private static String sensitive = "";
    private static String sensitiveLast = "";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Test
    @Order(1)
    @AsOfficer
    void oneIsMergedIntoAnotherAndThatIntoAThird() {
        world.setUp();
        var wanted = Wanted.of("DEMO-ICB1", "poor-report");
        first = concerns.add(wanted);
        second = concerns.add(wanted.reportedBy("DEMO-GP2"));
        last = concerns.add(wanted.reportedBy("DEMO-GP2"));
        merge(first, second);
        merge(second, last);
        sensitive = concerns.add(Wanted.of("DEMO-ICB1", "safeguarding"));
        sensitiveLast = concerns.add(Wanted.of("DEMO-ICB1", "safeguarding").reportedBy("DEMO-GP2"));
        merge(sensitive, sensitiveLast);
        send(last, "acknowledgement", Map.of());
        send(sensitiveLast, "acknowledgement", Map.of());
    }

    @Test
    @Order(2)
    @AsReporter
    void itsReporterAddsByPageAndApiAndSaysThatItIsWithdrawn() {
        assertThat(given().get("/concerns/" + first).asString()).contains("Add something", "Withdraw it");
        var page = "/concerns/" + first + "/add";
        assertThat(PageVisit.open(page, page).with("words", SAID).post().statusCode())
                .isEqualTo(303);
        post("/api/concerns/" + first + "/additions", Map.of("words", SAID)).statusCode(409);
        var withdraw = "/concerns/" + first + "/withdraw";
        assertThat(given().get(withdraw).asString()).contains("the team is told that you withdraw it");
        post("/api/concerns/" + first + "/withdrawal", Map.of("reason", "The patient asked us to"))
                .statusCode(200)
                .body("status", equalTo("merged"));
        post("/api/concerns/" + first + "/answers", Map.of("words", "Nobody asked."))
                .statusCode(409);

        assertThat(words(first, "reporter-added"))
                .containsExactly(SAID, "I withdraw this concern: The patient asked us to");
        assertThat(words(second, "joined-added")).isEmpty();
        assertThat(words(last, "joined-added"))
                .containsExactly(
                        reference(first) + ": " + SAID,
                        reference(first) + ": I withdraw this concern: The patient asked us to");
    }

    @Test
    @Order(3)
    @AsOfficer
    void whoeverTriagesTheOneThatGoesOnReadsItAndClosesIt() {
        assertThat(given().get("/triage/" + last).asString())
                .contains(
                        "The reporter of a concern that was merged into this one told us more", SAID, reference(first));
        send(last, "closure", Map.of("outcome", "changed", "words", "The provider reads its reports twice now."));
        send(sensitiveLast, "closure", Map.of("outcome", "passed-on", "neutralWords", "handled"));

        assertThat(closed(last)).hasSize(2).allSatisfy(one -> assertThat(one).endsWith(" gp-of-test"));
        assertThat(closed(last).stream().map(one -> one.substring(0, 36)).toList())
                .containsExactlyInAnyOrder(first, second);
        assertThat(closed(sensitiveLast)).containsExactly(sensitive + " DEMO-GP1 gp-of-test");
        for (var ended : List.of(first, second, sensitive)) {
            assertThat(words(ended, "joined-closed")).hasSize(1);
        }
    }

    @Test
    @Order(4)
    @AsReporter
    void itsReporterReadsWhatCameOfItInWordsForEverybodyAndOfASensitiveOneNoMoreThanThatItWasHandled() {
        assertThat(given().get("/concerns/" + first).asString())
                .contains("This came of it: The provider changed something.", "There is an outcome")
                .doesNotContain("The provider reads its reports twice now.");
        assertThat(given().get("/concerns/" + sensitive).asString())
                .contains("Your concern was handled by those who are responsible for it.", "There is an outcome")
                .doesNotContain("Somebody else", "ut together", "assed on");
    }

    /** Each concern that ends with it, its practice and who reported it, as its event says. */
    private List<String> closed(String id) {
        return concerns.column("""
                select (one->>'concernId') || ' ' || (one->>'practiceCode') || ' ' || (one->>'reportedBy')
                from outbox, json_array_elements(data::json->'merged') one where type = 'concern-closed' and key = ?
                """, id);
    }

    private List<String> words(String id, String kind) {
        return concerns.column(
                "select coalesce(words, '') from concern_step where concern_id = ? and kind = ? order by at, step_id",
                TestConcerns.id(id),
                kind);
    }

    private String reference(String id) {
        return concerns.column("select reference from concern_case where concern_id = ?", TestConcerns.id(id))
                .getFirst();
    }

    private void merge(String id, String into) {
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("into", reference(into)))
                .post("/api/triage/" + id + "/merge")
                .then()
                .statusCode(200)
                .body("intoConcernId", equalTo(into));
    }

    private void send(String id, String operation, Map<String, Object> body) {
        var version = concerns.column("select version from concern_case where concern_id = ?", TestConcerns.id(id))
                .getFirst();
        given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + operation)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
