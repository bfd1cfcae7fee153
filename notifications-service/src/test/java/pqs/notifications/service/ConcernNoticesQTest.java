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
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.OrganisationKind;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.platform.id.Ids;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.Scope;
import pqs.testsupport.PqsInfrastructure;

/** From intake's event on the broker to who is told, in a directory of a practice, a commissioner and a provider. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ConcernNoticesQTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Scope SERVICE = new Scope.Service("notifications.test");

    @Inject
    Journey journey;

    @Inject
    ConcernEvents events;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    String practice;
    String board;
    String provider;

    @BeforeEach
    void threeOrganisations() {
        practice = journey.newCode();
        journey.organisation(practice, OrganisationKind.PRACTICE);
        provider = journey.newCode();
        journey.organisation(provider, OrganisationKind.PROVIDER);
        board = journey.newOrganisation();
    }

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
        assertThat(journey.texts(SERVICE, summary)).isEqualTo(List.of(waits.replace(" owed ", " sent ")));
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

    private String subject(String name) {
        return name + "-" + board.toLowerCase(Locale.ROOT);
    }

    private String address(String name) {
        return subject(name) + "@downland.invalid";
    }

    private String join(String name, String organisation, Role role) {
        journey.joined(Journey.somebody(subject(name), organisation, Set.of(role)));
        return subject(name);
    }

    private ConcernEvents.Told concern(String reporter) {
        return events.concern(practice, board, provider, subject(reporter));
    }

    private static String reported(Instant at) {
        return "\"occurredOn\": \"2026-11-20\", \"reportedAt\": \"" + at + "\"";
    }

    private List<String> notices(ConcernEvents.Told concern) {
        return journey.texts(
                SERVICE,
                "select rule_id || ' ' || role || ' ' || coalesce(person_subject, '-') || ' ' || state from notice"
                        + " where subject_id = '" + concern.id() + "' order by 1");
    }

    private long counted(String condition) {
        return journey.count(
                SERVICE, "select count(*) from notice where organisation_code = '" + board + "' and " + condition);
    }

    private void awaitNotices(ConcernEvents.Told concern, List<String> expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(notices(concern)).isEqualTo(expected));
    }

    private void awaitHeard() {
        await().atMost(Duration.ofSeconds(60)).until(() -> events.allHeard());
    }
}
