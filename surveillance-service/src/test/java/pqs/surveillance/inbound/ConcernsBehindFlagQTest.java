package pqs.surveillance.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.testsupport.PqsInfrastructure;

/** Concerns that become known while a flag is open, and what they raise once it is acknowledged. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@AsCommissioner
class ConcernsBehindFlagQTest extends ConcernsSetting {

    @Test
    void afterAcknowledgementThreeNewConcernsAreNeeded() {
        var provider = world.newProvider();
        reportThree(provider);
        var first = theFlagOf(provider);
        acknowledge(first);

        neighbours.report(provider, DAY_1.plus(Duration.ofDays(3)));
        neighbours.report(provider, DAY_1.plus(Duration.ofDays(4)));
        awaitObservations(provider, 5);
        assertThat(flagsOf(provider)).hasSize(1);

        neighbours.report(provider, DAY_1.plus(Duration.ofDays(5)));
        await().until(() -> flagsOf(provider).size() == 2);
        given().contentType("application/json")
                .post("/api/flags/" + flagsOf(provider).getLast() + "/replay")
                .then()
                .body("identical", equalTo(true));
    }

    @Test
    void whatPiledUpBehindAnOpenFlagRaisesTheNextWhenItIsAcknowledged() {
        var provider = world.newProvider();
        reportThree(provider);
        var first = theFlagOf(provider);
        var behind = new ArrayList<String>();
        for (int day = 3; day < 13; day++) {
            behind.add(neighbours
                    .report(provider, DAY_1.plus(Duration.ofDays(day)))
                    .reference()
                    .value());
        }
        awaitObservations(provider, 13);

        acknowledge(first);

        var flags = flagsOf(provider);
        assertThat(flags).hasSize(2);
        assertThat(world.events("flag-raised", provider)).hasSize(2);
        given().get("/api/flags/" + flags.getLast() + "/evidence").then().body("concerns.reference", equalTo(behind));
        given().contentType("application/json")
                .post("/api/flags/" + flags.getLast() + "/replay")
                .then()
                .body("identical", equalTo(true));
    }

    @Test
    void twoThatPiledUpCountTogetherWithALaterOne() {
        var provider = world.newProvider();
        reportThree(provider);
        var first = theFlagOf(provider);
        neighbours.report(provider, DAY_1.plus(Duration.ofDays(3)));
        neighbours.report(provider, DAY_1.plus(Duration.ofDays(4)));
        awaitObservations(provider, 5);
        acknowledge(first);
        assertThat(flagsOf(provider)).hasSize(1);

        neighbours.report(provider, DAY_1.plus(Duration.ofDays(5)));

        await().until(() -> flagsOf(provider).size() == 2);
    }

    @Test
    void acknowledgingSeesThatAConcernBehindTheFlagWasMovedToSomebodyElse() {
        var provider = world.newProvider();
        reportThree(provider);
        var first = theFlagOf(provider);
        var moved = neighbours.report(provider, DAY_1.plus(Duration.ofDays(3)));
        neighbours.report(provider, DAY_1.plus(Duration.ofDays(4)));
        neighbours.report(provider, DAY_1.plus(Duration.ofDays(5)));
        awaitObservations(provider, 6);
        neighbours.link(moved, "TEST-ELSEWHERE", DAY_1.plus(Duration.ofDays(6)));
        await().until(() -> world.rows(
                                "select 1 from observation where source_ref = ?",
                                moved.id().toString())
                        .size()
                == 2);

        acknowledge(first);

        assertThat(flagsOf(provider)).hasSize(1);
    }

    private static void acknowledge(UUID flag) {
        given().contentType("application/json")
                .post("/api/flags/" + flag + "/acknowledgement")
                .then()
                .statusCode(200);
    }
}
