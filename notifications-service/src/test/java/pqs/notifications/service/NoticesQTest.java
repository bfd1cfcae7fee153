package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.PersonDetails;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.directory.SomePeople;
import pqs.notifications.notice.FlagRaised;
import pqs.testsupport.PqsInfrastructure;

/** Who is told, what becomes of it, and who sees that it did. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class NoticesQTest extends NoticesSetting {

    @Test
    void anOwedNoticeIsSentAndShownWithoutNameOrAddress() {
        var organisation = journey.newOrganisation();
        var subject = "sent-" + organisation.toLowerCase(Locale.ROOT);
        journey.joined(SomePeople.commissioner(subject, organisation));

        var flag = journey.flagRaisedFor(organisation);

        awaitStatus(organisation, "sent");
        given().get("/api/notices")
                .then()
                .statusCode(200)
                .body("notices.find { it.organisationCode == '" + organisation + "' }.attempts", equalTo(1))
                .body("notices.find { it.organisationCode == '" + organisation + "' }.possibleDuplicates", equalTo(0))
                .body(not(containsString(subject)));
        given().get("/notices")
                .then()
                .statusCode(200)
                .body(containsString("/surveillance/flags/" + flag))
                .body(containsString(organisation))
                .body(not(containsString(subject)));
    }

    @Test
    void whereNobodyIsToBeToldTheOperatorSeesIt() {
        var organisation = journey.newOrganisation();

        journey.flagRaisedFor(organisation);

        awaitStatus(organisation, "nobody-to-tell");
        given().get("/notices").then().statusCode(200).body(containsString("Nobody to tell"));
    }

    @Test
    void aFlagWithoutCommissionersIsNotSilentEither() {
        journey.flagRaisedFor();

        awaitStatus("-", "nobody-to-tell");
    }

    @Test
    void whoHasNoAddressOnFileMakesAFailedNotice() {
        var organisation = journey.newOrganisation();
        journey.joined(new PersonDetails(
                new PersonId("no-address-" + organisation),
                "Somebody",
                new Contact.NotOnFile(),
                Set.of(new Membership(organisation, Role.COMMISSIONER))));

        journey.flagRaisedFor(organisation);

        awaitStatus(organisation, "failed");
        given().get("/api/notices")
                .then()
                .body(
                        "notices.find { it.organisationCode == '" + organisation + "' }.reason",
                        containsString("no e-mail address on file"));
    }

    @Test
    void whoTakesARoleInWhichNobodyWasFoundIsToldThenAndOnce() {
        var organisation = journey.newOrganisation();
        var subject = "late-" + organisation.toLowerCase(Locale.ROOT);
        journey.flagRaisedFor(organisation);
        awaitStatus(organisation, "nobody-to-tell");

        putCommissioner(subject, organisation);
        await().atMost(SOON)
                .untilAsserted(() ->
                        Assertions.assertThat(statuses(organisation)).containsExactlyInAnyOrder("sent", "told-later"));

        putPerson(subject, "");
        putCommissioner(subject, organisation);
        Assertions.assertThat(statuses(organisation)).containsExactlyInAnyOrder("sent", "told-later");
        Assertions.assertThat(MailBox.messagesTo(subject + "@downland.invalid")).hasSize(1);
    }

    @Test
    void theSameCauseToldAgainOwesNothingMore() {
        var organisation = journey.newOrganisation();
        var subject = "once-" + organisation.toLowerCase(Locale.ROOT);
        journey.joined(SomePeople.commissioner(subject, organisation));
        var flag = new FlagRaised(ids.next(), ids.next(), ids.nextReference('F'), "3 concerns.", List.of(organisation));

        journey.tell(flag);
        journey.tell(flag);

        awaitStatus(organisation, "sent");
        given().get("/api/notices")
                .then()
                .body("notices.findAll { it.organisationCode == '" + organisation + "' }.size()", equalTo(1));
        Assertions.assertThat(MailBox.messagesTo(subject + "@downland.invalid")).hasSize(1);
    }

    @Test
    @TestSecurity(
            user = "quality-1",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void aQualityOfficerSeesWhatReachedNobodyInTheirOwnOrganisationAndNoOther() {
        journey.flagRaisedFor("DEMO-ICB1", "DEMO-ICB2");

        given().get("/api/notices")
                .then()
                .statusCode(200)
                .body("notices.organisationCode", hasItem("DEMO-ICB1"))
                .body("notices.organisationCode", not(hasItem("DEMO-ICB2")))
                .body("notices.status", hasItem("nobody-to-tell"));
        given().get("/notices").then().statusCode(200).body(not(containsString("DEMO-ICB2")));
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void noticesAreNotForEveryone() {
        given().get("/api/notices").then().statusCode(403);
        given().get("/").then().statusCode(200).body(containsString("There is nothing for your role here yet"));
    }

    @Test
    @TestSecurity
    void nobodyIsAskedToSignIn() {
        given().get("/api/notices").then().statusCode(401);
    }
}
