package pqs.intake.triage.db;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsReporter;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** What a reporter tells of an open concern comes up, harm that was reported counts, and what was left alone is not forgotten. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReporterNewsQTest {

    private static String urgent = "";
    private static String dueFirst = "";
    private static String newSevere = "";
    private static String died = "";
    private static String added = "";
    private static String leftAlone = "";
    private static String lookedAt = "";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Test
    @Order(1)
    @TestSecurity(
            user = "officer-7",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-N1"))
    void twoWaitForTheProviderAndOthersHaveNoDate() {
        world.setUp();
        leftAlone = add(Wanted.of("DEMO-ICB-N1", "poor-report").from(Duration.ofDays(21)));
        concerns.column(
                "update concern_case set state = 'acknowledged', acknowledged_at = now(), acknowledged_by = 'officer-7', due_at = null"
                        + " where concern_id = ? returning 1",
                TestConcerns.id(leftAlone));
        happened(leftAlone, "acknowledged", 20);
        lookedAt = add(Wanted.of("DEMO-ICB-N1", "poor-report"));
        died = add(Wanted.of("DEMO-ICB-N1", "delayed-report"));
        added = add(Wanted.of("DEMO-ICB-N1", "delayed-report"));
        for (var id : List.of(lookedAt, died, added)) {
            act(id, 1, "acknowledgement", Map.of());
        }
        for (var id : List.of(died, added)) {
            happened(id, "response-requested", 0);
        }
        newSevere = add(Wanted.of("DEMO-ICB-N1", "poor-report"));
        concerns.column(
                "update concern_case set severity = 'severe' where concern_id = ? returning 1",
                TestConcerns.id(newSevere));
        dueFirst = add(Wanted.of("DEMO-ICB-N1", "poor-report").from(Duration.ofDays(20)));
        urgent = add(Wanted.of("DEMO-ICB-N1", "poor-report").urgently());

        assertThat(listed("")).containsExactly(urgent, newSevere, dueFirst, leftAlone, lookedAt);
        assertThat(listed("view=waiting")).containsExactlyInAnyOrder(died, added);
    }

    @Test
    @Order(2)
    @AsReporter
    void theReporterAddsToBothAndCorrectsOneToSevere() {
        for (var id : List.of(died, added)) {
            given().contentType("application/json")
                    .body(Map.of("words", "The patient has died since."))
                    .post("/api/concerns/" + id + "/additions")
                    .then()
                    .statusCode(200);
        }
        given().contentType("application/json")
                .body(Map.of(
                        "category", "delayed-report",
                        "severity", "severe",
                        "occurredOn", "2024-09-14",
                        "reason", "The patient has died since."))
                .post("/api/concerns/" + died + "/corrections")
                .then()
                .statusCode(200);
    }

    @Test
    @Order(3)
    @TestSecurity(
            user = "officer-7",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-N1"))
    void bothComeUpWhereTheyPressAndTheirPagesBeginWithIt() {
        assertThat(listed("")).containsExactly(urgent, died, newSevere, added, dueFirst, leftAlone, lookedAt);
        given().get("/api/triage?size=100")
                .then()
                .body("concerns.find { it.concernId == '" + died + "' }.severeNews", equalTo(true))
                .body("concerns.find { it.concernId == '" + added + "' }.severeNews", equalTo(false))
                .body("concerns.findAll { it.newsFromReporter }.concernId", contains(died, added))
                .body("counts.to-do", equalTo(7));
        assertThat(given().get("/triage").asString())
                .contains(
                        "The reporter corrected it: harm is severe",
                        "New from the reporter",
                        "Harm, as reported: Severe: lasting harm, or death.",
                        "No date; last action 20 days ago",
                        "10 working days left",
                        "Then those whose reporter has corrected the harm to severe");

        var page = given().get("/triage/" + died).asString();
        assertThat(page)
                .contains(
                        "The harm now stands as: Severe: lasting harm, or death",
                        "href=\"#from-reporter\"",
                        "The reporter added something,",
                        "The reporter corrected it,")
                .containsOnlyOnce("id=\"from-reporter\"");
        assertThat(page.indexOf("New from the reporter")).isLessThan(page.indexOf("<h1"));
        assertThat(given().get("/triage/" + added).asString())
                .contains("New from the reporter")
                .doesNotContain("The harm now stands as");
        assertThat(given().get("/triage/" + lookedAt).asString())
                .doesNotContain("New from the reporter", "from-reporter");
    }

    @Test
    @Order(4)
    @TestSecurity(
            user = "officer-7",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-N1"))
    void readingOnGoesThroughEveryRank() {
        var whole = listed("");
        var read = new java.util.ArrayList<String>();
        var at = "/intake/api/triage?size=1";
        while (at != null) {
            var page = given().basePath("/").urlEncodingEnabled(false).get(at);
            page.then().statusCode(200);
            read.addAll(page.<List<String>>path("concerns.concernId"));
            at = page.path("next");
        }
        assertThat(read).isEqualTo(whole);
    }

    @Test
    @Order(5)
    @TestSecurity(
            user = "officer-7",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-N1"))
    void aNoteMakesItKnownAndItWaitsOn() {
        for (var id : List.of(died, added)) {
            var version = concerns.column("select version from concern_case where concern_id = ?", TestConcerns.id(id))
                    .getFirst();
            act(id, Long.parseLong(version), "notes", Map.of("words", "Read; the provider answers first."));
        }

        assertThat(listed("")).doesNotContain(died, added);
        assertThat(listed("view=waiting")).containsExactlyInAnyOrder(died, added);
        assertThat(given().get("/triage/" + leftAlone).asString()).contains("No date; last action 20 days ago");
        given().get("/triage/" + died).then().body(org.hamcrest.Matchers.not(containsString("from-reporter")));
    }

    private String add(Wanted wanted) {
        return concerns.add(wanted);
    }

    private void happened(String id, String kind, int daysAgo) {
        concerns.column(
                "insert into concern_step (step_id, concern_id, at, kind, by_subject, by_organisation, sensitive)"
                        + " values (gen_random_uuid(), ?, now() - make_interval(days => ?), ?, 'officer-7', 'DEMO-ICB-N1', false) returning 1",
                TestConcerns.id(id),
                daysAgo,
                kind);
    }

    private static void act(String id, long version, String operation, Map<String, String> body) {
        given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + operation)
                .then()
                .statusCode(200);
    }

    private static List<String> listed(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/triage?size=100" + (query.isEmpty() ? "" : "&" + query))
                .then()
                .statusCode(200)
                .extract()
                .path("concerns.concernId");
    }
}
