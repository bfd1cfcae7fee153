package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.testsupport.PqsInfrastructure;

/** Who is called at once, and who is not called for what came in a file or is old. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class OnCallNoticesQTest extends ConcernNotices {

    @Test
    void anUrgentConcernIsOneMessageToWhoIsOnCallAndOneToEachQualityOfficer() throws MessagingException {
        var both = join("both", board, Role.QUALITY_OFFICER);
        var officer = join("officer", board, Role.QUALITY_OFFICER);
        join("commissioner", board, Role.COMMISSIONER);
        journey.onCall(board, new PersonId(both), clock.instant().minusSeconds(60), Duration.ofHours(2));
        journey.onCall(board, new PersonId(officer), clock.instant().plusSeconds(3600), Duration.ofHours(2));
        var concern = concern("nobody-known").urgent();

        concern.tell("concern-reported", reported(clock.instant()));

        awaitNotices(
                concern,
                List.of(
                        "concern-received-to-reporter reporter - nobody-to-tell",
                        "concern-urgent-to-on-call on-call " + both + " sent",
                        "concern-urgent-to-on-call quality-officer " + officer + " sent"));
        assertThat(MailBox.messagesTo(address("both"))).hasSize(1);
        assertThat(MailBox.messagesTo(address("both")).getFirst().getSubject())
                .isEqualTo("Urgent: concern C-0000-0000 needs somebody now");
        assertThat(MailBox.messagesTo(address("commissioner"))).isEmpty();
        // An amendment says again that it is urgent, and nobody is called again.
        concern.tell("concern-amended", "\"reason\": \"corrected\"");
        concern.tell("concern-triaged", "\"step\": \"graded\"");
        awaitHeard();
        assertThat(notices(concern)).hasSize(3);
    }

    @Test
    void whereNobodyIsOnCallThePageSaysSoAndLinksToTheConcern() {
        var officer = join("officer", board, Role.QUALITY_OFFICER);
        var commissioner = join("commissioner", board, Role.COMMISSIONER);
        var concern = concern("x").urgent().enteredBy("verbal");

        concern.tell("concern-reported", reported(clock.instant()));

        awaitNotices(
                concern,
                List.of(
                        "concern-urgent-to-on-call commissioner " + commissioner + " sent",
                        "concern-urgent-to-on-call on-call - nobody-to-tell",
                        "concern-urgent-to-on-call quality-officer " + officer + " sent"));
        given().get("/notices?size=100")
                .then()
                .statusCode(200)
                .body(containsString("Nobody was on call there."))
                .body(containsString("href=\"/intake/triage/" + concern.id()
                        + "\">Concern <span class=\"pqs-reference\">C-0000-0000</span></a>"))
                .body(not(containsString(officer)));
        given().get("/api/notices?size=100").then().body(containsString("\"role\":\"on-call\""));
    }

    @Test
    void ofAnImportOfFiveHundredTheLeadGetsOneMessageAndNobodyIsCalledAtNightForWhatIsOld() throws MessagingException {
        join("officer", board, Role.QUALITY_OFFICER);
        var lead = join("lead", board, Role.SAFEGUARDING_LEAD);
        var old = reported(clock.instant().minus(Duration.ofHours(25)));
        for (int i = 0; i < 500; i++) {
            concern("importer")
                    .urgent()
                    .marked("safeguarding")
                    .enteredBy("complaint")
                    .imported()
                    .tell("concern-reported", old);
        }

        awaitHeard();
        assertThat(counted("state = 'not-sent' and failure_reason = 'too-old'")).isEqualTo(500);
        assertThat(counted("state = 'not-sent' and failure_reason = 'in-summary'"))
                .isEqualTo(500);
        var summary = "select rule_id || ' ' || person_subject || ' ' || state || ' ' || headline from notice"
                + " where organisation_code = '" + board + "' and rule_id like 'imported-%'";
        var waits = "imported-safeguarding-to-lead " + lead + " owed 500 concerns that need you were imported.";
        assertThat(journey.texts(SERVICE, summary)).isEqualTo(List.of(waits));
        assertThat(counted("rule_id like 'imported-%' and due_at = created_at + interval '5 minutes'"))
                .isEqualTo(1);
        given().get("/notices?size=100")
                .then()
                .body(containsString("It had happened too long ago to call anybody"))
                .body(containsString("is told with the others in one message"));

        // What is typed by the form right after it is told by itself, at once.
        var typed = concern("importer").urgent().marked("safeguarding").enteredBy("verbal");
        typed.tell("concern-reported", reported(clock.instant()));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(MailBox.messagesTo(address("lead"))).hasSize(1));
        assertThat(MailBox.messagesTo(address("lead")).getFirst().getSubject())
                .isEqualTo("Concern C-0000-0000 needs a safeguarding lead today");
        assertThat(MailBox.messagesTo(address("officer"))).hasSize(1);

        journey.settle(SERVICE, board);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(MailBox.messagesTo(address("lead"))).hasSize(2));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(journey.texts(SERVICE, summary))
                        .isEqualTo(List.of(waits.replace(" owed ", " sent "))));
        assertThat(MailBox.messagesTo(address("officer"))).hasSize(1);
    }

    @Test
    void whatStaffTypeIsToldEachByItselfHoweverManyThereAre() {
        join("officer", board, Role.QUALITY_OFFICER);
        for (int i = 0; i < 30; i++) {
            concern("typist").urgent().enteredBy("email").tell("concern-reported", reported(clock.instant()));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(MailBox.messagesTo(address("officer"))).hasSize(30));
        assertThat(counted("state = 'not-sent'")).isZero();
    }

    @Test
    void whatWasHeldBackAsOldIsToldWhenSomebodyMarksItAndWhatWasToldWithOthersIsNotToldTwice() {
        var officer = join("officer", board, Role.QUALITY_OFFICER);
        var held = concern("importer").urgent().enteredBy("email").imported();
        var told = concern("importer").marked("fraud").enteredBy("email").imported();
        held.tell("concern-reported", reported(clock.instant().minus(Duration.ofHours(25))));
        told.tell("concern-reported", reported(clock.instant()));
        awaitNotices(held, List.of("concern-urgent-to-on-call on-call - not-sent"));
        awaitNotices(told, List.of("concern-fraud-to-lead counter-fraud-lead - not-sent"));

        held.tell("concern-amended", "\"reason\": \"corrected\"");
        told.tell("concern-amended", "\"reason\": \"provider-linked\"");
        told.tell("concern-triaged", "\"step\": \"graded\"");

        awaitNotices(
                held,
                List.of(
                        "concern-urgent-to-on-call on-call - nobody-to-tell",
                        "concern-urgent-to-on-call on-call - not-sent",
                        "concern-urgent-to-on-call quality-officer " + officer + " sent"));
        awaitHeard();
        assertThat(notices(told)).isEqualTo(List.of("concern-fraud-to-lead counter-fraud-lead - not-sent"));
    }
}
