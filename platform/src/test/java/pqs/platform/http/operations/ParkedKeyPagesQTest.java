package pqs.platform.http.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.testing.Database;
import pqs.platform.testing.Faults;
import pqs.platform.testing.Sender;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** The page of parked keys, as an operator and as others meet it. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class ParkedKeyPagesQTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    Sender sender;

    @Inject
    Faults faults;

    @Inject
    Database database;

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void isNotForThosePermittedOtherThings() {
        given().get("/operations/parked-keys").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "operator-1",
            roles = "operator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
    void whatIsNotThereIsNotFound() {
        given().get("/operations/parked-keys/999999").then().statusCode(404);
        given().get("/operations/parked-keys/not-a-number").then().statusCode(404);
        press("/operations/parked-keys/999999/replay")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/platform/operations/parked-keys?ended=gone&handled=0"));
    }

    @Test
    @TestSecurity(
            user = "operator-1",
            roles = "operator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
    void aButtonPressedFromElsewhereDoesNothing() {
        given().contentType("application/x-www-form-urlencoded")
                .post("/operations/parked-keys/1/replay")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(
            user = "operator-1",
            roles = "operator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
    void anOperatorSeesWhatWaitsAndTriesAgain() {
        faults.plant("page", () -> {
            throw new IllegalStateException("secret-of-the-event");
        });
        sender.note("page", "secret-text-1");
        sender.note("page", "secret-text-2");
        await().until(
                        () -> database.strings("select r.id from parked_record r join parked_key k "
                                + "on k.id = r.parked_key_id where k.key = 'page'"),
                        rows -> rows.size() == 2);
        var id = database.number("select id from parked_key where key = 'page'");

        given().get("/operations/parked-keys")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Could not be handled yet</h1>"))
                .body(containsString("/platform/operations/parked-keys/" + id));
        given().get("/operations/parked-keys/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Waiting behind it"))
                .body(containsString("Try again now"))
                .body(containsString("IllegalStateException at pqs.platform"))
                .body(not(containsString("secret")));

        press("/operations/parked-keys/" + id + "/replay")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/platform/operations/parked-keys/" + id + "?ended=stopped&handled=0"));
        given().get("/operations/parked-keys/" + id + "?ended=stopped&handled=0")
                .then()
                .body(containsString("it failed again"));

        faults.mend("page");
        press("/operations/parked-keys/" + id + "/replay")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/platform/operations/parked-keys?ended=done&handled=2"));
        given().get("/operations/parked-keys?ended=done&handled=2").then().body(containsString("Handled: 2."));
        assertThat(database.strings("select text from plumbing_effect where key = 'page' order by seq"))
                .isEqualTo(List.of("secret-text-1", "secret-text-2"));
    }

    @Test
    @TestSecurity(
            user = "operator-1",
            roles = "operator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
    void whatCanNeverBeTakenInIsSetAsideWithAReasonAndTheRestGoesOn() {
        var first = new AtomicBoolean(true);
        var stumbles = new AtomicInteger();
        var never = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9b77");
        faults.plant("aside", () -> {
            stumbles.incrementAndGet();
            if (first.get()) {
                throw new UnreadableEvent("made to be unreadable");
            }
        });
        sender.note(never, "aside", "never");
        sender.note("aside", "second");
        sender.note("aside", "third");
        var records = await().until(
                        () -> database.strings("select r.id from parked_record r join parked_key k "
                                + "on k.id = r.parked_key_id where k.key = 'aside' order by r.id"),
                        rows -> rows.size() == 3);
        var page = "/operations/parked-keys/" + database.number("select id from parked_key where key = 'aside'");

        setAside(page, records.getFirst(), "short")
                .then()
                .statusCode(400)
                .body(containsString("Say why, in 10 to 200"));
        setAside(page, records.getLast(), "not the one in front")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/platform/operations/parked-keys?ended=gone&handled=0"));

        first.set(false);
        setAside(page, records.getFirst(), "made by a broken version, never valid")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/platform/operations/parked-keys?ended=aside&handled=2"));
        assertThat(database.strings("select text from plumbing_effect where key = 'aside' order by seq"))
                .isEqualTo(List.of("second", "third"));
        given().get("/operations/parked-keys?ended=aside&handled=2")
                .then()
                .body(containsString("Set aside. Handled after that: 2."))
                .body(containsString("made by a broken version, never valid"))
                .body(containsString("operator-1"));
        assertThat(database.strings("select convert_from(value, 'UTF8') from set_aside_record where key = 'aside'"))
                .singleElement()
                .asString()
                .contains("never");
        // In a transaction, so that the operator's organisation sees its rows.
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.strings(
                                "select action from audit_entry where subject_type = 'parked-record'")))
                .containsExactly("parked-record.set-aside");

        first.set(true);
        int before = stumbles.get();
        sender.note(never, "aside", "never");
        await().until(() -> stumbles.get() > before);
        await("what was set aside once is not parked again")
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> database.number("select count(*) from parked_key where key = 'aside'") == 0);
    }

    private static Response setAside(String page, String record, String reason) {
        return form().formParam("record", record).formParam("reason", reason).post(page + "/set-aside");
    }

    private static Response press(String button) {
        return form().post(button);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).cookie("pqs-form", CSRF).formParam("csrf-token", CSRF);
    }
}
