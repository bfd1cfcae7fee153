package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsOtherCommissioner;

/** A commissioner merges into another one (the one this test signs in for) while a flag is open. */
@QuarkusTest
@AsOtherCommissioner
class MergedCommissionerQTest extends RaisedFlagSetting {

    @Override
    String newProvider() {
        return world.newProvider("TEST-CCG1");
    }

    @Test
    void theSuccessorTakesUpWhatThePredecessorLeftAndLosesItWhenTheMergerWasAMistake() {
        given().get("/flags/" + flag).then().statusCode(404);

        neighbours.succession("TEST-CCG1", "DEMO-ICB2", 2);
        await().untilAsserted(() -> given().get("/flags/" + flag).then().statusCode(200));
        given().get("/providers/" + provider).then().statusCode(200).body(containsString("Concerns known now"));
        acknowledge().statusCode(303);

        neighbours.succession("TEST-CCG1", null, 3);
        await().untilAsserted(() -> given().get("/flags/" + flag).then().statusCode(404));
    }
}
