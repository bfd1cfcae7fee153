package pqs.notifications.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pqs.notifications.inbound.SomeEvents.COMMON;
import static pqs.notifications.inbound.SomeEvents.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.notifications.notice.Attention;
import pqs.notifications.notice.ConcernFact;
import pqs.notifications.notice.ConcernOverdue;
import pqs.notifications.notice.Fact;
import pqs.notifications.notice.ResponseRequested;
import pqs.notifications.notice.ReverseAlertRaised;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.id.ReferenceNumber;

class ConcernReaderTest {

    private static final String REPORTED = "\"occurredOn\": \"2026-11-20\", \"reportedAt\": \"2026-11-28T23:03:59Z\"";
    private static final String REQUEST = "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a77";
    private static final List<String> ALL_OVERDUE = List.of(
            "concern-judging-overdue-to-commissioner",
            "concern-overdue-to-commissioner",
            "concern-safeguarding-overdue-to-commissioner",
            "response-overdue-to-commissioner",
            "response-overdue-to-provider");

    @Test
    void whatAPracticeReportsIsAcknowledgedToItsReporter() {
        var heard = read(event("concern-reported", REPORTED));

        assertThat(rules(heard)).isEqualTo(List.of("concern-received-to-reporter"));
        var concern = ((ConcernFact) heard.facts().getFirst()).concern();
        assertThat(concern.reporter().orElseThrow()).hasToString("gp-1");
        assertThat(concern.practiceCode()).isEqualTo("DEMO-GP1");
        assertThat(concern.commissionerCode()).isEqualTo("DEMO-ICB1");
        assertThat(concern.at()).isEqualTo(Instant.parse("2026-11-28T23:03:59Z"));
        assertThat(heard.calledOff()).isEmpty();
    }

    @Test
    void theMostPressingComesFirst() {
        var common = COMMON.replace("\"urgent\": false", "\"urgent\": true")
                .replace("[]", "[\"fraud\", \"intimate-examination\", \"something-later\"]");

        assertThat(rules(read(event("concern-reported", common, REPORTED))))
                .isEqualTo(List.of(
                        "concern-urgent-to-on-call",
                        "concern-safeguarding-to-lead",
                        "concern-fraud-to-lead",
                        "concern-received-to-reporter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verbal",
                "meeting-note",
                "email",
                "complaint",
                "medical-examiner",
                "other-body",
                "provider-report",
                "a-source-of-next-year"
            })
    void whatStaffEnterIsAcknowledgedToNobodyAndStillUrgent(String source) {
        var common = COMMON.replace("general-practice", source).replace("\"urgent\": false", "\"urgent\": true");

        var heard = read(event("concern-reported", common, REPORTED));

        assertThat(rules(heard)).isEqualTo(List.of("concern-urgent-to-on-call"));
        assertThat(heard.facts().getFirst().imported()).isFalse();
        assertThat(rules(read(event("concern-closed", common, "\"outcome\": \"x\", \"closedAt\": null"))))
                .isEmpty();
        assertThat(rules(read(event("concern-triaged", common, "\"step\": \"acknowledged\""))))
                .isEmpty();
    }

    /** What is done to one concern later is somebody's deed, and told by itself. */
    @Test
    void ofAnImportOnlyWhatComesAtOnceIsToldTogether() {
        var imported = COMMON.replace("general-practice", "complaint")
                .replace("[]", "[\"safeguarding\", \"fraud\"]")
                .replace("\"urgent\": false", "\"urgent\": true, \"entry\": \"import\"");
        var due = "\"deadline\": \"safeguarding-seen\", \"dueAt\": \"2026-12-04T17:00:00Z\"";

        assertThat(read(event("concern-reported", imported, REPORTED)).facts())
                .hasSize(3)
                .allMatch(Fact::imported);
        assertThat(read(event("concern-overdue", imported, due)).facts())
                .hasSize(1)
                .allMatch(Fact::imported);
        assertThat(read(event("concern-amended", imported, "\"reason\": \"corrected\""))
                        .facts())
                .hasSize(3)
                .noneMatch(Fact::imported);
        assertThat(read(event("concern-reclassified", imported, "\"kind\": \"fraud\", \"sensitive\": true"))
                        .facts())
                .hasSize(2)
                .noneMatch(Fact::imported);
        assertThat(read(event("concern-triaged", imported, "\"step\": \"graded\""))
                        .facts())
                .hasSize(2)
                .noneMatch(Fact::imported);
        for (var entry : List.of("form", "a-way-of-next-year")) {
            var other = imported.replace("\"import\"", "\"" + entry + "\"");
            assertThat(read(event("concern-reported", other, REPORTED)).facts())
                    .hasSize(3)
                    .noneMatch(Fact::imported);
        }
    }

    @Test
    void howFreshItIsTheEarlierOfBothTimesSays() {
        var old = REPORTED.replace("2026-11-28T23:03:59Z", "2026-05-01T09:00:00Z");
        var fresh = REPORTED.replace("2026-11-28T23:03:59Z", "2026-11-30T09:00:00Z");
        var urgent = COMMON.replace("\"urgent\": false", "\"urgent\": true");

        assertThat(read(event("concern-reported", urgent, old))
                        .facts()
                        .getFirst()
                        .freshSince())
                .contains(Instant.parse("2026-05-01T09:00:00Z"));
        assertThat(read(event("concern-reported", urgent, fresh))
                        .facts()
                        .getFirst()
                        .freshSince())
                .contains(SomeEvents.OCCURRED);
    }

    /** Events of the year before sit on the topic when this consumer first reads it. */
    @Test
    void ofAConcernFromBeforeNobodyIsTold() {
        var before = """
                {"concernId": "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", "reference": "C-0000-0000",
                 "practiceCode": "DEMO-GP1", "providerCode": null, "siteCode": null, "category": "poor-report",
                 "severity": "severe", "occurredOn": "2026-09-14", "reportedAt": "2026-09-21T08:15:30.123Z"}
                """;

        assertThat(ConcernReader.read(SomeEvents.ofJson("concern-reported", before)))
                .isEmpty();
    }

    @Test
    void aLaterMarkReachesTheLeadAndALaterUrgencyWhoIsOnCall() {
        var marked = COMMON.replace("[]", "[\"safeguarding\"]").replace("\"urgent\": false", "\"urgent\": true");

        assertThat(rules(read(event("concern-amended", marked, "\"reason\": \"corrected\""))))
                .isEqualTo(List.of("concern-urgent-to-on-call", "concern-safeguarding-to-lead"));
        assertThat(rules(read(event("concern-triaged", marked, "\"step\": \"graded\""))))
                .isEqualTo(List.of("concern-safeguarding-to-lead"));
        assertThat(rules(read(event("concern-amended", COMMON, "\"reason\": \"provider-linked\""))))
                .isEmpty();
    }

    @Test
    void takenUpTheReporterIsToldAndItIsNoLongerOverdue() {
        var heard = read(event("concern-triaged", "\"step\": \"acknowledged\", \"themes\": []"));

        assertThat(rules(heard)).isEqualTo(List.of("concern-taken-up-to-reporter"));
        assertThat(heard.calledOff()).isEqualTo(Set.of("concern-overdue-to-commissioner"));
        assertThat(read(event("concern-triaged", "\"step\": \"graded\"")).calledOff())
                .isEqualTo(Set.of("concern-judging-overdue-to-commissioner"));
        for (var step : List.of("reopened", "a-step-of-next-year")) {
            var other = read(event("concern-triaged", "\"step\": \"" + step + "\""));
            assertThat(rules(other)).isEmpty();
            assertThat(other.calledOff()).isEmpty();
        }
    }

    @Test
    void whoIsAskedIsToldAndNothingIsCalledOff() {
        for (var common : List.of(COMMON, COMMON.replace("[]", "[\"safeguarding\"]"))) {
            var heard = read(event("concern-triaged", common, "\"step\": \"reporter-asked\""));

            assertThat(rules(heard))
                    .contains("concern-question-to-reporter")
                    .doesNotContain("concern-taken-up-to-reporter");
            assertThat(heard.facts().getLast().path()).isEqualTo("/intake/concerns/" + SomeEvents.CONCERN);
            assertThat(heard.calledOff()).isEmpty();
        }
        var entered = COMMON.replace("general-practice", "verbal");
        assertThat(rules(read(event("concern-triaged", entered, "\"step\": \"reporter-asked\""))))
                .isEmpty();
    }

    /** It is told again when it is linked or changed; whatever is told of it, nobody has to do anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "compliment-recorded",
                "concern-reported",
                "concern-amended",
                "concern-triaged",
                "concern-overdue",
                "concern-response-requested",
                "concern-response-overdue",
                "concern-response-received",
                "concern-closed",
                "concern-withdrawn",
                "concern-merged"
            })
    void whateverBecomesOfAComplimentNobodyIsTold(String type) {
        var compliment = COMMON.replace("general-practice", "compliment")
                .replace("\"urgent\": false", "\"urgent\": true")
                .replace("[]", "[\"safeguarding\", \"fraud\"]");
        var whole = REPORTED + ", \"requestId\": \"" + REQUEST + "\", \"step\": \"reporter-asked\", \"deadline\":"
                + " \"safeguarding-seen\", \"dueAt\": \"2026-12-04T17:00:00Z\", \"inTime\": true";

        assertThat(ConcernReader.read(event(type, compliment, whole))).isEmpty();
        assertThat(ConcernReader.read(event(type, compliment, whole))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledge-concern, concern-overdue-to-commissioner",
        "safeguarding-seen, concern-safeguarding-overdue-to-commissioner",
        "judge-concern, concern-judging-overdue-to-commissioner"
    })
    void whatIsOverdueDiffersByDeadline(String deadline, String rule) {
        var heard = read(
                event("concern-overdue", "\"deadline\": \"" + deadline + "\", \"dueAt\": \"2026-12-04T17:00:00Z\""));

        assertThat(rules(heard)).isEqualTo(List.of(rule));
        assertThat(((ConcernOverdue) heard.facts().getFirst()).dueAt())
                .isEqualTo(Instant.parse("2026-12-04T17:00:00Z"));
    }

    @Test
    void anAnswerIsAskedForComesOrIsOverdue() {
        var asked = read(event(
                "concern-response-requested",
                "\"requestId\": \"" + REQUEST + "\", \"dueAt\": \"2026-12-04T17:00:00Z\", \"requestedAt\": null"));
        assertThat(rules(asked)).isEqualTo(List.of("response-requested-of-provider"));
        assertThat(((ResponseRequested) asked.facts().getFirst()).providerCode())
                .isEqualTo("DEMO-AQP1");
        assertThat(asked.facts().getFirst().path()).isEqualTo("/intake/responses/" + REQUEST);

        var overdue = read(event(
                "concern-response-overdue",
                "\"requestId\": \"" + REQUEST + "\", \"dueAt\": \"2026-12-04T17:00:00Z\", \"overdueAt\": null"));
        assertThat(rules(overdue))
                .isEqualTo(List.of("response-overdue-to-provider", "response-overdue-to-commissioner"));

        var received =
                read(event("concern-response-received", "\"requestId\": \"" + REQUEST + "\", \"inTime\": false"));
        assertThat(rules(received)).isEqualTo(List.of("response-received-to-commissioner"));
        assertThat(received.facts().getFirst().headline()).contains("later than it was asked to");
        assertThat(received.calledOff())
                .containsExactlyInAnyOrder("response-overdue-to-provider", "response-overdue-to-commissioner");
    }

    @Test
    void closedTheReporterIsToldAndNothingIsOverdueAnyMore() {
        var heard = read(event("concern-closed", "\"outcome\": \"no-further-action\", \"closedAt\": null"));

        assertThat(rules(heard)).isEqualTo(List.of("concern-closed-to-reporter"));
        assertThat(heard.calledOff()).containsExactlyInAnyOrderElementsOf(ALL_OVERDUE);
        assertThat(rules(read(event("concern-closed", COMMON.replace("[]", "[\"fraud\"]"), "\"outcome\": \"x\""))))
                .contains("concern-news-to-reporter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"concern-withdrawn", "concern-merged"})
    void whatIsGoneIsOverdueNoMoreAndNobodyIsToldOfIt(String type) {
        var heard = read(event(type, "\"withdrawnAt\": null, \"mergedAt\": null"));

        assertThat(heard.facts()).isEmpty();
        assertThat(heard.about()).isEqualTo(UUID.fromString(SomeEvents.CONCERN));
        assertThat(heard.calledOff()).containsExactlyInAnyOrderElementsOf(ALL_OVERDUE);
    }

    @Test
    void anAlertReachesThePractice() {
        var heard = read(SomeEvents.ofJson("reverse-alert-raised", """
                {"alertId": "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a77", "reference": "A-0000-0000",
                 "practiceCode": "DEMO-GP1", "providerCode": "DEMO-AQP1", "category": "x", "raisedAt": null}
                """));

        assertThat(heard.facts())
                .isEqualTo(List.of(new ReverseAlertRaised(
                        SomeEvents.EVENT, UUID.fromString(REQUEST), ReferenceNumber.of('A', 0), "DEMO-GP1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliment-recorded", "concern-unmerged", "a-fact-of-next-year"})
    void ofTheOtherFactsNobodyIsTold(String type) {
        assertThat(ConcernReader.read(SomeEvents.ofJson(type, "{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "concern-reported, concernId",
        "concern-reported, reference",
        "concern-reported, practiceCode",
        "concern-reported, reportedAt",
        "concern-amended, concernId",
        "concern-triaged, step",
        "concern-overdue, deadline",
        "concern-overdue, dueAt",
        "concern-response-requested, requestId",
        "concern-response-requested, dueAt",
        "concern-response-overdue, requestId",
        "concern-response-overdue, dueAt",
        "concern-response-received, inTime",
        "concern-closed, reference",
        "concern-withdrawn, concernId",
        "reverse-alert-raised, alertId",
        "reverse-alert-raised, practiceCode",
    })
    void aMissingFieldParksTheKeyInsteadOfBeingTriedForEver(String type, String field) {
        var whole = "{" + COMMON + REPORTED + ", \"alertId\": \"" + REQUEST + "\", \"requestId\": \"" + REQUEST
                + "\", \"step\": \"acknowledged\", \"deadline\": \"safeguarding-seen\", \"dueAt\":"
                + " \"2026-12-04T17:00:00Z\", \"inTime\": true}";
        assertThat(ConcernReader.read(SomeEvents.ofJson(type, whole))).isPresent();

        var without = whole.replace("\"" + field + "\"", "\"x-" + field + "\"");
        assertThatThrownBy(() -> ConcernReader.read(SomeEvents.ofJson(type, without)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(type + " with a missing or malformed field");
        var odd = whole.replaceFirst("\"" + field + "\": (true|\"[^\"]*\")", "\"" + field + "\": []");
        assertThatThrownBy(() -> ConcernReader.read(SomeEvents.ofJson(type, odd)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void anotherVersionIsNotGuessedAt() {
        var of = event("concern-reported", REPORTED);
        var next = new ReceivedEvent(of.eventId(), of.type(), 2, of.topic(), of.key(), of.occurredAt(), of.data());

        assertThatThrownBy(() -> ConcernReader.read(next)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aDeadlineThatIsNotKnownHereParksTheKeySoThatSomebodySees() {
        var odd = event("concern-overdue", "\"deadline\": \"tea-time\", \"dueAt\": \"2026-12-04T17:00:00Z\"");

        assertThatThrownBy(() -> ConcernReader.read(odd)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void theMarksAreReadAsTheyAreWritten() {
        var common = COMMON.replace("[]", "[\"safeguarding\", \"intimate-examination\", \"fraud\"]");
        var fact = (ConcernFact) read(event("concern-closed", common, "\"outcome\": \"x\""))
                .facts()
                .getFirst();

        assertThat(fact.concern().attention()).containsExactlyInAnyOrder(Attention.values());
    }

    private static Heard read(ReceivedEvent event) {
        return ConcernReader.read(event).orElseThrow();
    }

    private static List<String> rules(Heard heard) {
        return heard.facts().stream().map(Fact::ruleId).toList();
    }
}
