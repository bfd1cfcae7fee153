package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** A flag has just been raised about a new provider of DEMO-ICB1; what tests of its pages and its deadline do with it. */
abstract class RaisedFlagSetting {

    static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    String provider = "";
    String flag = "";

    @BeforeEach
    void aFlagIsRaised() {
        provider = newProvider();
        flag = raisedOn(provider, "moderate");
    }

    String newProvider() {
        return world.newProvider();
    }

    /** The flag that three concerns raise, the last of this severity. */
    String raisedOn(String about, String severity) {
        neighbours.report(about, START);
        neighbours.report(about, START.plusSeconds(3600));
        neighbours.report(about, START.plusSeconds(7200), severity);
        await().until(() -> !flagsOn(about).isEmpty());
        return flagsOn(about).getFirst();
    }

    List<String> flagsOn(String about) {
        return world.rows("select flag_id from flag where provider_code = ?", about);
    }

    ValidatableResponse send(String what, @Nullable String ifMatch, @Nullable Map<String, Object> body) {
        var request = given().contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/flags/" + flag + "/deadline/" + what).then();
    }

    ValidatableResponse post(String what, Map<String, String> fields) {
        return form().formParams(fields)
                .post("/flags/" + flag + "/deadline/" + what)
                .then();
    }

    ValidatableResponse acknowledge() {
        return form().post("/flags/" + flag + "/acknowledgement").then();
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).cookie("pqs-form", TOKEN).formParam("csrf-token", TOKEN);
    }

    /** As if all that has happened so far to a deadline, that of the flag or of a pause, had happened twenty days earlier. */
    void letTimePass(String of) {
        world.rows(
                "update deadline set started_at = started_at - interval '20 days', paused_at = paused_at - interval '20 days' where subject = ? returning 1",
                of);
        world.rows("update deadline_level set due_at = due_at - interval '20 days' where subject = ? returning 1", of);
    }

    /** The deadlines that are due have then been looked at. */
    void letAnotherFlagBecomeOverdue() {
        var other = world.newProvider();
        letTimePass(raisedOn(other, "moderate"));
        await().until(() -> !world.events("flag-overdue", other).isEmpty());
    }
}
