package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsOtherCommissioner;
import pqs.surveillance.testing.Neighbours;
import pqs.surveillance.testing.World;

/** A commissioner merges into another one (the one this test signs in for) while a flag is open. */
@QuarkusTest
@AsOtherCommissioner
class MergedCommissionerQTest {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    @Test
    void theSuccessorTakesUpWhatThePredecessorLeftAndLosesItWhenTheMergerWasAMistake() {
        var provider = world.newProvider("TEST-CCG1");
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(provider, START.plusSeconds(3600L * hour));
        }
        await().until(() -> !world.rows("select flag_id from flag where provider_code = ?", provider)
                .isEmpty());
        var flag = world.rows("select flag_id from flag where provider_code = ?", provider)
                .getFirst();
        given().get("/flags/" + flag).then().statusCode(404);

        neighbours.succession("TEST-CCG1", "DEMO-ICB2", 2);
        await().untilAsserted(() -> given().get("/flags/" + flag).then().statusCode(200));
        given().get("/providers/" + provider).then().statusCode(200).body(containsString("Concerns known now"));
        given().cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .redirects()
                .follow(false)
                .post("/flags/" + flag + "/acknowledgement")
                .then()
                .statusCode(303);

        neighbours.succession("TEST-CCG1", null, 3);
        await().untilAsserted(() -> given().get("/flags/" + flag).then().statusCode(404));
    }
}
