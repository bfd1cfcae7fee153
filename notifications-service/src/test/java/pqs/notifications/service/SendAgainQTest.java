package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.PersonDetails;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.testsupport.PqsInfrastructure;

/** A notice that could not be delivered is sent again, by those who run the system. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class SendAgainQTest extends NoticesSetting {

    @Test
    void aFailedNoticeIsSentAgainByTheButtonOnThePage() {
        var organisation = journey.newOrganisation();
        var subject = "again-" + organisation.toLowerCase(Locale.ROOT);
        var id = failedNoticeOf(organisation, subject);
        given().get("/notices").then().body(containsString("action=\"/notifications/notices/" + id + "/send-again\""));
        putCommissioner(subject, organisation);

        sendAgain(id).statusCode(303).header("Location", equalTo("/notifications/notices"));

        awaitStatus(organisation, "sent");
        Assertions.assertThat(MailBox.messagesTo(subject + "@downland.invalid")).hasSize(1);
        sendAgain(id).statusCode(409).body(containsString("Only a notice that could not be delivered"));
    }

    @Test
    void aFailedNoticeIsSentAgainByTheApiAndNothingElseIs() {
        var organisation = journey.newOrganisation();
        var id = failedNoticeOf(organisation, "api-" + organisation.toLowerCase(Locale.ROOT));

        given().contentType(ContentType.JSON)
                .post("/api/notices/" + id + "/send-again")
                .then()
                .statusCode(200)
                .body("status", equalTo("owed"));

        given().contentType(ContentType.JSON)
                .post("/api/notices/no-id/send-again")
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .post("/api/notices/" + ids.next() + "/send-again")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "quality-1",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void onlyThoseWhoRunTheSystemSendAgain() {
        var organisation = "DEMO-ICB1";
        journey.flagRaisedFor(organisation);

        given().get("/notices").then().statusCode(200).body(not(containsString("Send again")));
        sendAgain(ids.next().toString()).statusCode(403);
        given().contentType(ContentType.JSON)
                .post("/api/notices/" + ids.next() + "/send-again")
                .then()
                .statusCode(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        given().redirects()
                .follow(false)
                .formParam("nothing", "")
                .post("/notices/" + ids.next() + "/send-again")
                .then()
                .statusCode(400);
    }

    private String failedNoticeOf(String organisation, String subject) {
        journey.joined(new PersonDetails(
                new PersonId(subject),
                "Somebody",
                new Contact.NotOnFile(),
                Set.of(new Membership(organisation, Role.COMMISSIONER))));
        journey.flagRaisedFor(organisation);
        awaitStatus(organisation, "failed");
        return given().get("/api/notices")
                .path("notices.find { it.organisationCode == '" + organisation + "' }.noticeId");
    }

    private static ValidatableResponse sendAgain(String id) {
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", Journey.TOKEN)
                .formParam("csrf-token", Journey.TOKEN)
                .post("/notices/" + id + "/send-again")
                .then();
    }
}
