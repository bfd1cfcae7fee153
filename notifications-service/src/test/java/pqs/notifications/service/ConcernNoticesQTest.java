package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.platform.id.ReferenceNumber;
import pqs.testsupport.PqsInfrastructure;

/** From intake's event on the broker to the reporter, the leads and the provider who are told. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ConcernNoticesQTest extends ConcernNotices {

    @Test
    void theReporterGetsAnAcknowledgementThatGivesNothingAwayHoweverOftenItIsDelivered()
            throws MessagingException, IOException {
        var gp = join("gp", practice, Role.GP);
        var concern = concern("gp");

        concern.tellTwice("concern-reported", reported(clock.instant()));

        await().atMost(SOON).until(() -> !MailBox.messagesTo(address("gp")).isEmpty());
        awaitNotices(concern, List.of("concern-received-to-reporter reporter " + gp + " sent"));
        var messages = MailBox.messagesTo(address("gp"));
        assertThat(messages).hasSize(1);
        var words = messages.getFirst().getSubject() + messages.getFirst().getContent();
        assertThat(words)
                .contains("Your concern C-0000-0000 has arrived", "/intake/concerns/" + concern.id())
                .doesNotContain(provider, practice, board, "poor-report", "moderate");
    }

    @Test
    void theReporterIsToldOfAQuestionAndNobodyOfACompliment() throws MessagingException, IOException {
        var gp = join("gp", practice, Role.GP);
        join("officer", board, Role.QUALITY_OFFICER);
        var concern = concern("gp");
        var compliment = concern("gp").urgent().marked("safeguarding").enteredBy("compliment");

        concern.tell("concern-triaged", "\"step\": \"reporter-asked\"");
        compliment.tell("compliment-recorded", reported(clock.instant()));
        compliment.tell("compliment-recorded", reported(clock.instant()));
        compliment.tell("concern-amended", "\"reason\": \"provider-linked\"");

        awaitNotices(concern, List.of("concern-question-to-reporter reporter " + gp + " sent"));
        var message = MailBox.messagesTo(address("gp")).getFirst();
        assertThat(message.getSubject()).isEqualTo("There is a question for you about C-0000-0000");
        assertThat(message.getContent().toString()).contains("/intake/concerns/" + concern.id());
        awaitHeard();
        assertThat(notices(compliment)).isEmpty();
    }

    @Test
    void safeguardingThatAPracticeReportedReachesItsLeadHoweverLateAndTheReporterLearnsNothing()
            throws MessagingException {
        var lead = join("lead", board, Role.SAFEGUARDING_LEAD);
        join("officer", board, Role.QUALITY_OFFICER);
        var gp = join("gp", practice, Role.GP);
        var concern = concern("gp").marked("intimate-examination");

        concern.tell("concern-reported", reported(clock.instant().minus(Duration.ofDays(3))));
        concern.tell("concern-closed", "\"outcome\": \"referred\", \"closedAt\": null");

        awaitNotices(
                concern,
                List.of(
                        "concern-news-to-reporter reporter " + gp + " sent",
                        "concern-received-to-reporter reporter " + gp + " sent",
                        "concern-safeguarding-to-lead safeguarding-lead " + lead + " sent"));
        assertThat(MailBox.messagesTo(address("officer"))).isEmpty();
    }

    @Test
    void whoReportedWhatWasMergedIsToldOfTheOutcomeOnceByPersonAndOfTheirOwn() throws MessagingException {
        var gp = join("gp", practice, Role.GP);
        var other = join("other", practice, Role.GP);
        var concern = concern("gp");
        var merged = UUID.randomUUID();
        var closed = "\"outcome\": \"changed\", \"closedAt\": null, \"merged\": [" + merged(UUID.randomUUID(), gp)
                + ", " + merged(merged, other) + "]";

        concern.tellTwice("concern-closed", closed);

        awaitNotices(concern, List.of("concern-closed-to-reporter reporter " + gp + " sent"));
        awaitHeard();
        assertThat(journey.texts(
                        SERVICE,
                        "select rule_id || ' ' || person_subject || ' ' || reference from notice where subject_id = '"
                                + merged + "'"))
                .isEqualTo(List.of("concern-closed-to-reporter " + other + " "
                        + ReferenceNumber.of('C', 1).value()));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(MailBox.messagesTo(address("other"))).hasSize(1));
        assertThat(MailBox.messagesTo(address("gp"))).hasSize(1);
    }

    private String merged(UUID concern, String reporter) {
        return "{\"concernId\": \"%s\", \"reference\": \"%s\", \"practiceCode\": \"%s\", \"reportedBy\": \"%s\"}"
                .formatted(concern, ReferenceNumber.of('C', 1), practice, reporter);
    }

    @Test
    void whereThereIsNoCounterFraudLeadTheQualityOfficersAreToldAndWhoBecomesOneIsToldThen() {
        var officer = join("officer", board, Role.QUALITY_OFFICER);
        var concern = concern("x").marked("fraud").enteredBy("other-body");

        concern.tell("concern-reported", reported(clock.instant()));

        awaitNotices(
                concern,
                List.of(
                        "concern-fraud-to-lead counter-fraud-lead - nobody-to-tell",
                        "concern-fraud-to-lead quality-officer " + officer + " sent"));
        var lead = subject("lead");
        NoticesSetting.putPerson(lead, "{\"organisationCode\":\"" + board + "\",\"role\":\"counter-fraud-lead\"}");
        awaitNotices(
                concern,
                List.of(
                        "concern-fraud-to-lead counter-fraud-lead - told-later",
                        "concern-fraud-to-lead counter-fraud-lead " + lead + " sent",
                        "concern-fraud-to-lead quality-officer " + officer + " sent"));
    }

    @Test
    void theProviderIsAskedWithoutLearningWhoAsksAboutWhom() throws MessagingException, IOException {
        var rep = join("rep", provider, Role.PROVIDER_REPRESENTATIVE);
        var officer = join("officer", board, Role.QUALITY_OFFICER);
        var request = ids.next();
        var concern = concern("gp");
        var own = "\"requestId\": \"" + request
                + "\", \"requestReference\": \"Q-0000-0000\", \"dueAt\": \"2026-12-04T17:00:00Z\"";

        concern.tell("concern-response-requested", own);
        concern.tell("concern-response-overdue", own);

        awaitNotices(
                concern,
                List.of(
                        "response-overdue-to-commissioner quality-officer " + officer + " sent",
                        "response-overdue-to-provider provider-representative " + rep + " sent",
                        "response-requested-of-provider provider-representative " + rep + " sent"));
        for (var message : MailBox.messagesTo(address("rep"))) {
            assertThat(message.getSubject() + message.getContent())
                    .contains("/intake/responses/" + request, "Q-0000-0000")
                    .doesNotContain(
                            "C-0000-0000",
                            practice,
                            board,
                            "poor-report",
                            concern.id().toString());
        }
    }

    @Test
    void whatIsWithdrawnBeforeSomebodyIsFoundIsOverdueNoMore() {
        var concern = concern("gp");

        concern.tell("concern-overdue", "\"deadline\": \"acknowledge-concern\", \"dueAt\": \"2026-11-27T17:00:00Z\"");
        awaitNotices(
                concern,
                List.of(
                        "concern-overdue-to-commissioner commissioner - nobody-to-tell",
                        "concern-overdue-to-commissioner quality-officer - nobody-to-tell"));
        concern.tell("concern-withdrawn", "\"withdrawnAt\": null");

        awaitNotices(
                concern,
                List.of(
                        "concern-overdue-to-commissioner commissioner - not-sent",
                        "concern-overdue-to-commissioner quality-officer - not-sent"));
        join("commissioner", board, Role.COMMISSIONER);
        NoticesSetting.putCommissioner(subject("late"), board);
        assertThat(notices(concern)).hasSize(2);
        given().get("/notices?size=100").then().body(containsString("was no longer so before the message left"));
    }

    @Test
    void whoHasLeftThePracticeIsNotWrittenTo() {
        var gp = join("gp", practice, Role.GP);
        journey.left(new PersonId(gp));
        var concern = concern("gp");

        concern.tell("concern-reported", reported(clock.instant()));

        awaitNotices(concern, List.of("concern-received-to-reporter reporter - nobody-to-tell"));
    }

    @Test
    void aReporterIsWrittenToAlsoWhenTheDirectoryHasThemElsewhere() {
        var gp = join("gp", board, Role.GP);
        var concern = concern("gp");

        concern.tell("concern-triaged", "\"step\": \"acknowledged\"");

        awaitNotices(concern, List.of("concern-taken-up-to-reporter reporter " + gp + " sent"));
    }
}
