package pqs.intake.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsCounterFraudLead;
import pqs.intake.AsOfficer;
import pqs.intake.AsReporter;
import pqs.intake.AsSafeguardingLead;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** Every answer that a practice gets about its own sensitive concern is read for what would tip somebody off. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NobodyIsTippedOffQTest {

    /** The practice chose the category itself, so that "safeguarding" alone is no news to it. */
    private static final List<String> TELLING = List.of(
            "safeguarding lead",
            "safeguarding-lead",
            "counter-fraud",
            "counter fraud",
            "was asked for an answer",
            "has seen the concern",
            "passed-on",
            "passed on",
            "pass it on",
            "somebody else told us",
            "put together",
            "followed in another way",
            "quality officer at",
            "secret note");

    private static String fraud = "";
    private static String safeguarding = "";
    private static String ordinary = "";
    private static String joined = "";
    private static String joinedToSensitive = "";
    private static String joinedToOrdinary = "";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Inject
    SensitiveSteps sensitiveSteps;

    @Test
    @Order(1)
    @AsOfficer
    void theyAreTakenUpJudgedAndHandled() {
        world.setUp();
        fraud = concerns.add(Wanted.of("DEMO-ICB1", "over-claimed-scan"));
        safeguarding = concerns.add(Wanted.of("DEMO-ICB1", "safeguarding"));
        ordinary = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        for (var id : List.of(fraud, safeguarding, ordinary)) {
            assertThat(given().get("/triage/" + id).statusCode()).isEqualTo(200);
            send(id, 1, "acknowledgement", Map.of());
            send(id, 2, "notes", Map.of("words", "A secret note."));
            send(id, 3, "grading", Map.of("harmActual", "low", "harmPotential", "severe"));
            sensitiveSteps.everyKindThatOthersWrite(id);
        }
    }

    @Test
    @Order(2)
    @AsSafeguardingLead
    void theSafeguardingLeadSeesIt() {
        seen(safeguarding);
    }

    @Test
    @Order(3)
    @AsCounterFraudLead
    void theCounterFraudLeadSeesIt() {
        seen(fraud);
    }

    @Test
    @Order(4)
    @AsReporter
    void whileItIsBeingHandledThePracticeIsToldNoMoreThanThat() {
        for (var id : List.of(fraud, safeguarding)) {
            assertSilent(id);
            assertThat(given().get("/concerns/" + id).asString())
                    .contains("Being handled")
                    .containsOnlyOnce("Your concern is being handled");
        }
    }

    @Test
    @Order(5)
    @AsReporter
    void thisTestWouldNoticeBecauseAnOrdinaryConcernTells() {
        assertThat(bodies(ordinary))
                .anySatisfy(body -> assertThat(body).contains("was asked for an answer"))
                .anySatisfy(body -> assertThat(body).contains("quality officer at"));
    }

    @Test
    @Order(6)
    @AsOfficer
    void theyAreClosed() {
        for (var id : List.of(fraud, safeguarding)) {
            long version =
                    concerns
                            .column("select version from concern_case where concern_id = ?", TestConcerns.id(id))
                            .stream()
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow();
            given().contentType("application/json")
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of("outcome", "passed-on", "words", "We told the counter-fraud team."))
                    .post("/api/triage/" + id + "/closure")
                    .then()
                    .statusCode(400);
            send(id, version, "closure", Map.of("outcome", "passed-on", "neutralWords", "handled"));
        }
    }

    @Test
    @Order(7)
    @AsReporter
    void onceItIsClosedThePracticeReadsNeutralWords() {
        for (var id : List.of(fraud, safeguarding)) {
            assertSilent(id);
            assertThat(given().get("/concerns/" + id).asString())
                    .contains("Your concern was handled by those who are responsible for it.");
        }
    }

    @Test
    @Order(8)
    @AsOfficer
    void theyArePutTogetherWithWhatOthersReported() {
        joined = concerns.add(Wanted.of("DEMO-ICB1", "safeguarding"));
        joinedToSensitive = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        merge(joined, concerns.add(Wanted.of("DEMO-ICB1", "safeguarding").reportedBy("DEMO-GP2")));
        merge(
                joinedToSensitive,
                concerns.add(Wanted.of("DEMO-ICB1", "safeguarding").reportedBy("DEMO-GP2")));
    }

    @Test
    @Order(9)
    @AsReporter
    void thatAnotherToldOfTheSameThePracticeIsNotToldEither() {
        assertSilent(joined);
        assertSilent(joinedToSensitive);
        assertThat(given().get("/concerns/" + joined).asString())
                .contains("Being handled")
                .doesNotContain("Joined to another");
        given().get("/api/concerns/" + joined).then().body("concern.status", equalTo("acknowledged"));
    }

    @Test
    @Order(10)
    @AsOfficer
    void anOrdinaryOneIsPutTogetherWithAnotherToo() {
        joinedToOrdinary = concerns.add(Wanted.of("DEMO-ICB1", "poor-report"));
        merge(
                joinedToOrdinary,
                concerns.add(Wanted.of("DEMO-ICB1", "poor-report").reportedBy("DEMO-GP2")));
    }

    @Test
    @Order(11)
    @AsReporter
    void thisTestWouldNoticeThatTooBecauseAnOrdinaryConcernTells() {
        assertThat(given().get("/concerns/" + joinedToOrdinary).asString().toLowerCase(Locale.ROOT))
                .contains(
                        "somebody else told us",
                        "the concern was put together with another",
                        "quality officer at demo-icb1");
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

    private String reference(String id) {
        return concerns.column("select reference from concern_case where concern_id = ?", TestConcerns.id(id))
                .getFirst();
    }

    private static void assertSilent(String id) {
        for (var body : bodies(id)) {
            for (var telling : TELLING) {
                assertThat(body).as(telling).doesNotContain(telling);
            }
        }
    }

    /** Whatever a practice can ask about a concern of its own. */
    private static List<String> bodies(String id) {
        return Stream.of(
                        given().get("/api/concerns/" + id).asString(),
                        given().get("/concerns/" + id).asString(),
                        given().get("/concerns").asString(),
                        given().get("/you-said-we-did").asString(),
                        given().get("/concerns/" + id + "/add").asString(),
                        given().get("/concerns/" + id + "/answer").asString(),
                        given().get("/api/concerns").asString(),
                        given().get("/operations/audit/about-me").asString(),
                        given().contentType("application/json")
                                .body(Map.of("words", "No question was put."))
                                .post("/api/concerns/" + id + "/answers")
                                .asString())
                .map(body -> body.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void send(String id, long version, String operation, Map<String, Object> body) {
        given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + operation)
                .then()
                .statusCode(200);
    }

    private static void seen(String id) {
        given().contentType("application/json")
                .body(Map.of("follows", "passed-on"))
                .post("/api/triage/" + id + "/seen")
                .then()
                .statusCode(200);
    }
}
