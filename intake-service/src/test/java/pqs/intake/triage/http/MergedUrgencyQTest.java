package pqs.intake.triage.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** What is urgent does not get lost behind the concern that goes on for it, however many were put together on the way. */
@QuarkusTest
@AsOfficer
class MergedUrgencyQTest {

    private static final Map<String, String> NO_MORE =
            Map.of("urgent", "no", "reason", "The clinic was stopped yesterday.");

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @Test
    void oneThatStandsForAnUrgentOneIsNotMarkedAsCalmBeforeThatOneIs() {
        world.setUp();
        var far = urgent();
        var near = urgent();
        var stands = urgent();
        merge(far, near);
        merge(near, stands);

        change(stands, false)
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:merged-urgent"))
                .body("title", allOf(containsString(reference(far)), containsString(reference(near))));
        var page = PageVisit.open("/triage/" + stands + "/urgency", "/triage/" + stands + "/urgency")
                .with(NO_MORE)
                .post();
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains(reference(far), "Separate what is not urgent any more");
        assertThat(isUrgent(stands)).isTrue();

        for (var id : List.of(near, far)) {
            separate(id);
        }
        change(near, false).statusCode(200);
        merge(near, stands);
        change(stands, false).statusCode(200);
        assertThat(isUrgent(stands)).isFalse();
        assertThat(isUrgent(far)).isTrue();
    }

    private String urgent() {
        var id = concerns.add(Wanted.of("DEMO-ICB1", "poor-report").urgently());
        act(id, "acknowledgement", Map.of()).statusCode(200);
        return id;
    }

    private void merge(String id, String into) {
        act(id, "merge", Map.of("into", reference(into))).statusCode(200);
    }

    private void separate(String id) {
        act(id, "unmerge", Map.of()).statusCode(200);
    }

    private ValidatableResponse change(String id, boolean urgent) {
        return act(id, "urgency", Map.of("urgent", urgent, "reason", "The clinic was stopped yesterday."));
    }

    private ValidatableResponse act(String id, String operation, Map<String, Object> body) {
        var version = concerns.column("select version from concern_case where concern_id = ?", TestConcerns.id(id))
                .getFirst();
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/" + operation)
                .then();
    }

    private static String reference(String id) {
        return given().get("/api/triage/" + id).path("reference");
    }

    private static boolean isUrgent(String id) {
        return given().get("/api/triage/" + id).path("urgent");
    }
}
