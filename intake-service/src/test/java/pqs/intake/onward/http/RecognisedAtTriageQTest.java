package pqs.intake.onward.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsCounterFraudLead;
import pqs.intake.AsOfficer;
import pqs.intake.AsReporter;
import pqs.intake.AsSafeguardingLead;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/**
 * A practice reports something under “other”; triage recognises safeguarding, fraud or a matter of somebody's fitness to practise.
 * From then on it is handled and told as if it had been reported so.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecognisedAtTriageQTest {

    private static final String TELLING = "We told the police and the safeguarding team about the sonographer.";
    private static String safeguarding = "";
    private static String fraud = "";
    private static String fitness = "";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Test
    @Order(1)
    @AsOfficer
    void triageTakesThemUpAndRecognisesThem() {
        world.setUp();
        safeguarding = concerns.add(Wanted.of("DEMO-ICB1", "other"));
        fraud = concerns.add(Wanted.of("DEMO-ICB1", "other"));
        fitness = concerns.add(Wanted.of("DEMO-ICB1", "other"));
        for (var id : List.of(safeguarding, fraud, fitness)) {
            act(id, 1, "acknowledgement", Map.of()).statusCode(200);
        }

        became(safeguarding, Map.of("kind", "safeguarding"));
        became(safeguarding, Map.of("kind", "complaint"));
        became(fraud, Map.of("kind", "fraud"));
        became(fitness, Map.of("kind", "statutory-body", "body", "hcpc"));
    }

    @Test
    @Order(2)
    void theLeadIsCalledInTheSameTransactionWithTheClockOfTheSameDayAndTheOthersAreTold() {
        assertThat(concerns.column("""
                select a.lead || ' ' || d.length || ' ' || (a.due_at - a.called_at) || ' ' || (a.called_at > c.acknowledged_at)
                from case_attention a join concern_case c using (concern_id)
                join deadline d on d.subject = cast(c.concern_id as text) and d.name = 'safeguarding-seen'
                where a.concern_id = ? and d.settled_at is null
                """, TestConcerns.id(safeguarding)))
                .containsExactly("safeguarding-lead 8 hours 08:00:00 true");
        assertThat(concerns.column("select lead from case_attention where concern_id = ?", TestConcerns.id(fraud)))
                .containsExactly("counter-fraud-lead");
        assertThat(concerns.column("select lead from case_attention where concern_id = ?", TestConcerns.id(fitness)))
                .isEmpty();
        assertThat(told(safeguarding)).containsExactly("[\"safeguarding\"]", "[\"safeguarding\"]");
        assertThat(told(fraud)).containsExactly("[\"fraud\"]");
        assertThat(told(fitness)).containsExactly("[]");
    }

    @Test
    @Order(3)
    void thePracticeSeesNoCallAndTheOtherCommissionerNeither() {
        for (var organisation : List.of("DEMO-GP1", "DEMO-ICB2")) {
            assertThat(concerns.columnAs(
                            organisation,
                            "select lead from case_attention where concern_id = ?",
                            TestConcerns.id(safeguarding)))
                    .as(organisation)
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    @AsSafeguardingLead
    void theSafeguardingLeadFindsItReadsItAndSaysSo() {
        assertThat(given().get("/api/triage?size=100").<List<String>>path("concerns.concernId"))
                .contains(safeguarding)
                .doesNotContain(fraud, fitness);
        assertThat(given().get("/triage/" + safeguarding)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Words of the practice about what happened.");
        for (var other : List.of(fraud, fitness)) {
            given().get("/triage/" + other).then().statusCode(404);
            seen(other).statusCode(404);
        }
        seen(safeguarding).statusCode(200).body("leads.lead", contains("safeguarding-lead"));
        assertThat(concerns.column(
                        "select 1 from deadline where subject = ? and name = 'safeguarding-seen' and settled_at is not null",
                        safeguarding))
                .hasSize(1);
    }

    @Test
    @Order(5)
    @TestSecurity(
            user = "lead-2",
            roles = "safeguarding-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB2"))
    void aLeadOfAnotherCommissionerIsToldThatThereIsNone() {
        given().get("/triage/" + safeguarding).then().statusCode(404);
        seen(safeguarding).statusCode(404);
    }

    @Test
    @Order(6)
    @AsCounterFraudLead
    void theCounterFraudLeadHasTheirs() {
        assertThat(given().get("/api/triage?size=100").<List<String>>path("concerns.concernId"))
                .contains(fraud)
                .doesNotContain(safeguarding, fitness);
        seen(fraud).statusCode(200).body("leads.lead", contains("counter-fraud-lead"));
    }

    @Test
    @Order(7)
    @AsOfficer
    void theyAreClosedInWordsOfTheListAlone() {
        for (var id : List.of(safeguarding, fraud, fitness)) {
            long version = version(id);
            act(id, version, "closure", Map.of("outcome", "passed-on", "words", TELLING))
                    .statusCode(400)
                    .body("errors.field", contains("neutralWords"));
            var page = PageVisit.open("/triage/" + id + "/close", "/triage/" + id + "/close");
            assertThat(page.with(Map.of("outcome", "passed-on", "words", TELLING))
                            .post()
                            .asString())
                    .contains("Choose what the reporter is told");
            act(id, version, "closure", Map.of("outcome", "passed-on", "neutralWords", "handled"))
                    .statusCode(200)
                    .body("state", equalTo("closed"));
        }
    }

    @Test
    @Order(8)
    @AsReporter
    void thePracticeReadsWhatItWasToldBeforeAndNeutralWordsSince() {
        for (var id : List.of(safeguarding, fraud, fitness)) {
            var page = given().get("/concerns/" + id).asString();
            assertThat(page)
                    .contains(
                            "Somebody is looking into your concern",
                            "Your concern was handled by those who are responsible for it.")
                    .containsOnlyOnce("Your concern is being handled");
            given().get("/api/concerns/" + id)
                    .then()
                    .body("outcome", equalTo(null))
                    .body(
                            "steps.told",
                            contains(
                                    "We received your concern",
                                    "Somebody is looking into your concern",
                                    "Your concern is being handled",
                                    "There is an outcome"));
            for (var body : List.of(
                    page,
                    given().get("/api/concerns/" + id).asString(),
                    given().get("/you-said-we-did").asString(),
                    given().get("/concerns").asString(),
                    given().get("/operations/audit/about-me").asString())) {
                assertThat(body)
                        .doesNotContainIgnoringCase("police")
                        .doesNotContainIgnoringCase("safeguarding lead")
                        .doesNotContainIgnoringCase("counter-fraud")
                        .doesNotContainIgnoringCase("Health and Care Professions")
                        .doesNotContainIgnoringCase("sonographer")
                        .doesNotContainIgnoringCase("followed in another way");
            }
        }
    }

    private List<String> told(String id) {
        return concerns.column(
                "select data::json ->> 'attention' from outbox where key = ? and type = 'concern-reclassified' order by id",
                id);
    }

    private long version(String id) {
        return Long.parseLong(
                concerns.column("select version from concern_case where concern_id = ?", TestConcerns.id(id))
                        .getFirst());
    }

    private void became(String id, Map<String, String> what) {
        var body = new java.util.HashMap<>(what);
        body.put("owner", "DEMO-ICB1");
        body.put("beganOn", "2024-09-20");
        given().contentType("application/json")
                .header("If-Match", "\"" + version(id) + "\"")
                .header("Idempotency-Key", "recognised-" + what.get("kind") + id)
                .body(body)
                .post("/api/triage/" + id + "/became")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse act(String id, long version, String operation, Map<String, String> body) {
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + operation)
                .then();
    }

    private static ValidatableResponse seen(String id) {
        return given().contentType("application/json")
                .body(Map.of("follows", "passed-on"))
                .post("/api/triage/" + id + "/seen")
                .then();
    }
}
