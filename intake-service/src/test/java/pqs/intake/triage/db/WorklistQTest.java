package pqs.intake.triage.db;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.app.KeepProvider;

/** The order of the list of work, what each view holds, and whom it shows nothing. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorklistQTest {

    private static final Duration LONG_AGO = Duration.ofDays(20);

    private static String ordinary = "";
    private static String overdue = "";
    private static String urgent = "";
    private static String urgentOverdue = "";
    private static String fraud = "";
    private static String ofAnother = "";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Inject
    KeepProvider keepProvider;

    @Test
    @Order(1)
    @TestSecurity(
            user = "officer-7",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-W1"))
    void urgentOnesComeFirstThenWhatIsOverdueThenWhatIsDueNext() {
        world.setUp();
        keepProvider.handle(
                new Provider(
                        new ProviderCode("DEMO-AQP-W1"),
                        "Seventh Imaging (invented)",
                        "",
                        true,
                        List.of(),
                        List.of("DEMO-ICB-W1", "DEMO-ICB-W2")),
                Instant.parse("2026-09-02T09:00:00Z"));
        ordinary = add(Wanted.of("DEMO-ICB-W1", "poor-report"));
        overdue = add(Wanted.of("DEMO-ICB-W1", "delayed-report").from(LONG_AGO));
        urgent = add(Wanted.of("DEMO-ICB-W1", "poor-report").urgently());
        urgentOverdue = add(Wanted.of("DEMO-ICB-W1", "poor-report").urgently().from(LONG_AGO));
        fraud = add(Wanted.of("DEMO-ICB-W1", "over-claimed-scan"));
        concerns.column(
                "update concern_case set due_at = now() + interval '1 hour' where concern_id = ? returning 1",
                TestConcerns.id(fraud));
        ofAnother = add(Wanted.of("DEMO-ICB-W2", "poor-report"));

        assertThat(listed("")).containsExactly(urgentOverdue, urgent, overdue, fraud, ordinary);
        assertThat(listed("view=elsewhere")).containsExactly(ofAnother);
        given().get("/api/triage")
                .then()
                .body("counts.to-do", equalTo(5))
                .body("counts.open", equalTo(5))
                .body("counts.waiting", equalTo(0))
                .body("counts.closed", equalTo(0))
                .body("counts.elsewhere", equalTo(1));
    }

    @Test
    @Order(2)
    @TestSecurity(
            user = "officer-7",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-W1"))
    void readingOnMissesNoneAndShowsNoneTwiceForwardsAndBack() {
        var whole = listed("");
        var pages = new ArrayList<String>();
        var at = "/intake/api/triage?size=2";
        var last = at;
        while (at != null) {
            var page = given().basePath("/").urlEncodingEnabled(false).get(at);
            pages.addAll(page.<List<String>>path("concerns.concernId"));
            last = at;
            at = page.path("next");
        }
        assertThat(pages).isEqualTo(whole);
        var back = given().basePath("/").urlEncodingEnabled(false).get(last).<String>path("previous");
        assertThat(given().basePath("/").urlEncodingEnabled(false).get(back).<List<String>>path("concerns.concernId"))
                .isEqualTo(whole.subList(2, 4));
    }

    @Test
    @Order(3)
    @TestSecurity(
            user = "officer-7",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-W1"))
    void aFilterShowsWhatItSaysAndThePageSaysSoInWords() {
        var reference = given().get("/api/triage/" + fraud).<String>path("reference");

        assertThat(listed("attention=fraud")).containsExactly(fraud);
        assertThat(listed("category=delayed-report")).containsExactly(overdue);
        assertThat(listed("provider=DEMO-AQP2")).isEmpty();
        assertThat(listed("reference=" + reference.substring(2).toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(fraud);
        assertThat(given().get("/triage").asString())
                .contains(
                        "To do (5)",
                        "Urgent, overdue",
                        "Overdue since",
                        "Counter-fraud lead",
                        "Seventh Imaging (invented)");
        assertThat(given().get("/triage?provider=DEMO-AQP2").asString()).contains("No concern is like this.");
        assertThat(given().get("/triage?view=closed").asString()).contains("No concern is closed yet.");
    }

    @Test
    @Order(4)
    @TestSecurity(
            user = "officer-8",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-W2"))
    void whoUsesTheProviderReadsTheConcernsOfOthersAndChangesNone() {
        assertThat(listed("view=elsewhere")).contains(ordinary, urgent).doesNotContain(ofAnother);
        assertThat(given().get("/triage/" + ordinary).asString())
                .contains("Another commissioner triages this concern.")
                .doesNotContain("What you can do");
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .post("/api/triage/" + ordinary + "/acknowledgement")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:pqs:problem:not-yours-to-change"));
    }

    @Test
    @Order(5)
    @TestSecurity(
            user = "officer-9",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-W3"))
    void whoHasNothingToDoWithItIsToldThatThereIsNone() {
        assertThat(listed("")).isEmpty();
        assertThat(listed("view=elsewhere")).isEmpty();
        given().get("/triage/" + ordinary).then().statusCode(404);
        given().get("/api/triage/" + ordinary + "/report").then().statusCode(404);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .post("/api/triage/" + ordinary + "/acknowledgement")
                .then()
                .statusCode(404);
        assertThat(given().get("/triage").asString()).contains("Nothing waits for you.");
    }

    @Test
    @Order(6)
    @TestSecurity(
            user = "fraud-7",
            roles = "counter-fraud-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB-W1"))
    void aLeadSeesWhatCallsForThemAndNothingElse() {
        assertThat(listed("")).containsExactly(fraud);
        assertThat(listed("view=open")).containsExactly(fraud);
        given().get("/triage/" + ordinary).then().statusCode(404);
        assertThat(given().get("/triage/" + fraud).asString()).contains("I have seen this");
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .post("/api/triage/" + fraud + "/acknowledgement")
                .then()
                .statusCode(403);
    }

    @Test
    @Order(7)
    void theDatabaseItselfShowsCallsForLeadsToNobodyButTheCommissionerThatTriages() {
        var calls = "select lead from case_attention where concern_id = ?";

        assertThat(concerns.columnAs("DEMO-ICB-W1", calls, TestConcerns.id(fraud)))
                .containsExactly("counter-fraud-lead");
        assertThat(concerns.columnAs("DEMO-GP1", calls, TestConcerns.id(fraud))).isEmpty();
        assertThat(concerns.columnAs("DEMO-ICB-W2", calls, TestConcerns.id(fraud)))
                .isEmpty();
        assertThat(concerns.columnAs(
                        "DEMO-GP1",
                        "update case_attention set due_at = now() where concern_id = ? returning lead",
                        TestConcerns.id(fraud)))
                .isEmpty();
    }

    private String add(Wanted wanted) {
        return concerns.add(wanted.about("DEMO-AQP-W1"));
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
