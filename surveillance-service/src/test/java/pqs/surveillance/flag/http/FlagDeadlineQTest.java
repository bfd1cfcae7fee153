package pqs.surveillance.flag.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.AsOtherCommissioner;
import pqs.testsupport.Contracts;

/** Flags must be taken up in time: by when, who says so, and what happens when nobody does. */
@QuarkusTest
@AsCommissioner
class FlagDeadlineQTest extends RaisedFlagSetting {

    @Test
    void itSaysByWhenAndWhoSaysSo() {
        given().get("/api/flags/" + flag)
                .then()
                .body("state", equalTo("raised"))
                .body("acknowledgeBy.source", equalTo("local choice \"Taking up flags\", version 1"))
                .body("acknowledgeBy.words", startsWith("By "))
                .body("acknowledgeBy.words", containsString("(the shorter reading), counted from "));
        given().get("/flags/" + flag)
                .then()
                .statusCode(200)
                .body(containsString("Take up by"))
                .body(containsString("local choice &quot;Taking up flags&quot;, version 1"))
                .body(containsString("was worked out"))
                .body(containsString("24 working hours, read as hours of the clock"));
        given().get("/flags?state=open&provider=" + provider)
                .then()
                .statusCode(200)
                .body(containsString(", to take up by "));
    }

    @Test
    void whenNobodyTakesItUpInTimeItIsOverdueAndToldOnce() {
        letTimePass(flag);

        await().until(() -> !world.events("flag-overdue", provider).isEmpty());
        given().get("/api/flags/" + flag).then().body("state", equalTo("overdue"));
        given().get("/flags/" + flag)
                .then()
                .body(containsString("Overdue"))
                .body(containsString("nobody took it up"))
                .body(containsString("Acknowledge this flag"));
        given().get("/flags?state=open&provider=" + provider).then().body(containsString("Overdue"));
        var events = world.events("flag-overdue", provider);
        assertThat(events).hasSize(1);
        Contracts.of("surveillance-service", "flag-overdue", 1).requireValid(events.getFirst());
        assertThat(world.rows("select count(*) from deadline_firing where subject = ?", flag))
                .containsExactly("1");
    }

    @Test
    void takingItUpClearsItAndStaysOnRecord() {
        letTimePass(flag);
        await().until(() -> !world.events("flag-overdue", provider).isEmpty());

        acknowledge().statusCode(303);

        given().get("/api/flags/" + flag).then().body("state", equalTo("acknowledged"));
        given().get("/flags/" + flag).then().body(not(containsString("Overdue")));
        assertThat(world.rows("select state, overdue_at is not null from flag where flag_id = ?::uuid", flag))
                .containsExactly("acknowledged|t");
    }

    @Test
    void whatWasTakenUpInTimeNeverBecomesOverdue() {
        acknowledge().statusCode(303);
        letTimePass(flag);
        letAnotherFlagBecomeOverdue();

        assertThat(world.events("flag-overdue", provider)).isEmpty();
        assertThat(world.rows("select settled_at is not null from deadline where subject = ?", flag))
                .containsExactly("t");
    }

    /** As a version of this service would have left it that knew no deadlines. */
    @Test
    void aDeadlineThatComesOfAFlagTakenUpElsewhereIsOverAndTellsNobody() {
        world.rows(
                "update flag set state = 'acknowledged', acknowledged_at = now(), acknowledged_by = 'subject-1',"
                        + " acknowledged_organisation = 'DEMO-ICB1', acknowledged_up_to = recorded_up_to"
                        + " where flag_id = ?::uuid returning 1",
                flag);
        letTimePass(flag);

        await().until(() -> !world.rows("select 1 from deadline_firing where subject = ?", flag)
                .isEmpty());

        assertThat(world.rows("select attempts, error_class is null from deadline_level where subject = ?", flag))
                .containsExactly("0|t");
        assertThat(world.events("flag-overdue", provider)).isEmpty();
        assertThat(world.rows("select overdue_at is null from flag where flag_id = ?::uuid", flag))
                .containsExactly("t");
    }

    @Test
    @AsOtherCommissioner
    void whoMayNotSeeTheFlagSeesNoDeadline() {
        given().get("/api/flags/" + flag).then().statusCode(404);
        given().get("/flags?state=open&provider=" + provider).then().body(not(containsString(flag)));
    }
}
