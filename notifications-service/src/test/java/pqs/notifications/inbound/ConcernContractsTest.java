package pqs.notifications.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.notifications.notice.Attention;
import pqs.notifications.notice.ConcernFact;
import pqs.notifications.notice.Fact;
import pqs.notifications.notice.ReverseAlertRaised;
import pqs.platform.id.ReferenceNumber;
import pqs.testsupport.Contracts;

/** Every example that intake ever published is understood, and means what it says. */
class ConcernContractsTest {

    private static final ReferenceNumber MERGED = ReferenceNumber.of('C', 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concern-reported",
                "concern-amended",
                "concern-triaged",
                "concern-overdue",
                "concern-response-requested",
                "concern-response-overdue",
                "concern-response-received",
                "concern-closed",
                "concern-withdrawn",
                "concern-merged",
                "concern-unmerged",
                "concern-reclassified",
                "compliment-recorded"
            })
    void everyExampleEverPublishedIsUnderstood(String type) {
        for (var example : Contracts.of("intake-service", type, 1).examples()) {
            var heard = ConcernReader.read(SomeEvents.ofJson(type, example.json()));
            heard.ifPresent(said -> assertThat(said.facts()).as(example.name()).allSatisfy(fact -> {
                assertThat(((ConcernFact) fact).concern().reference()).isIn(ReferenceNumber.of('C', 0), MERGED);
                assertThat(((ConcernFact) fact).concern().practiceCode()).isIn("DEMO-GP1", "DEMO-GP2");
                assertThat(((ConcernFact) fact).concern().reporter().orElseThrow())
                        .matches(reporter -> Set.of("demo-gp", "demo-gp-2", "demo-quality-officer")
                                .contains(reporter.subject()));
            }));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "concern-reported, urgent-safeguarding.json,"
                + " concern-urgent-to-on-call concern-safeguarding-to-lead concern-received-to-reporter",
        "concern-reported, as-typed-with-its-commissioner.json, concern-received-to-reporter",
        "concern-amended, provider-linked.json, ''",
        "concern-reclassified, safeguarding-recognised.json, concern-safeguarding-to-lead",
        "concern-reclassified, fraud-recognised.json, concern-fraud-to-lead",
        "concern-reclassified, statutory-body.json, ''",
        "concern-triaged, acknowledged.json, concern-taken-up-to-reporter",
        "concern-triaged, graded.json, ''",
        "concern-triaged, reporter-asked.json, concern-question-to-reporter",
        "concern-reported, imported-safeguarding.json, concern-safeguarding-to-lead",
        "concern-overdue, imported-and-not-taken-up.json, concern-overdue-to-commissioner",
        "concern-overdue, not-taken-up.json, concern-overdue-to-commissioner",
        "concern-overdue, not-judged.json, concern-judging-overdue-to-commissioner",
        "concern-response-requested, by-commissioner.json, response-requested-of-provider",
        "concern-response-overdue, not-answered.json, response-overdue-to-provider response-overdue-to-commissioner",
        "concern-response-received, in-time.json, response-received-to-commissioner",
        "concern-closed, changed.json, concern-closed-to-reporter",
        "concern-closed, with-one-merged.json, concern-closed-to-reporter concern-closed-to-reporter",
        "concern-withdrawn, by-the-reporter.json, ''",
    })
    void whatAnExampleSaysIsToldByTheseRules(String type, String name, String rules) {
        var heard =
                ConcernReader.read(SomeEvents.ofJson(type, json(type, name))).orElseThrow();

        assertThat(String.join(" ", heard.facts().stream().map(Fact::ruleId).toList()))
                .isEqualTo(rules);
    }

    /** The provider knows the question by its own number, and of the concern none. */
    @Test
    void theProviderIsToldTheNumberOfTheQuestionAndTheCommissionerThatOfTheConcern() {
        assertThat(references("concern-response-requested")).isEqualTo(List.of("Q-0000-0000"));
        assertThat(references("concern-response-overdue")).isEqualTo(List.of("Q-0000-0000", "C-0000-0000"));
        assertThat(references("concern-response-received")).isEqualTo(List.of("C-0000-0000"));
    }

    private static List<String> references(String type) {
        return ConcernReader.read(SomeEvents.ofJson(type, json(type, "with-its-reference.json")))
                .orElseThrow()
                .facts()
                .stream()
                .map(fact -> fact.reference().value())
                .toList();
    }

    @Test
    void theReporterOfAConcernThatWasMergedIsToldOfItsOwn() {
        var facts = ConcernReader.read(
                        SomeEvents.ofJson("concern-closed", json("concern-closed", "with-one-merged.json")))
                .orElseThrow()
                .facts();

        assertThat(facts.stream().map(Fact::reference)).containsExactly(ReferenceNumber.of('C', 0), MERGED);
        assertThat(facts.getLast().path()).isEqualTo("/intake/concerns/01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a02");
        var merged = ((ConcernFact) facts.getLast()).concern();
        assertThat(merged.practiceCode()).isEqualTo("DEMO-GP2");
        assertThat(merged.reporter().orElseThrow()).hasToString("demo-gp-2");
        assertThat(merged.eventId()).isEqualTo(SomeEvents.EVENT);
    }

    @Test
    void whereNobodyMayBeTippedOffTheReporterOfWhatWasMergedReadsNoMoreEither() {
        var sensitive = json("concern-closed", "with-one-merged.json").replaceFirst("\\[]", "[\"safeguarding\"]");

        assertThat(ConcernReader.read(SomeEvents.ofJson("concern-closed", sensitive)).orElseThrow().facts().stream()
                        .map(Fact::ruleId))
                .containsExactly("concern-news-to-reporter", "concern-news-to-reporter");
    }

    @Test
    void aComplimentIsToldToNobody() {
        assertThat(ConcernReader.read(
                        SomeEvents.ofJson("compliment-recorded", json("compliment-recorded", "by-telephone.json"))))
                .isEmpty();
    }

    /** Linked or changed it is told again, and is a compliment still. */
    @Test
    void aComplimentThatIsToldAgainIsToldToNobodyAgain() {
        var again = json("compliment-recorded", "by-telephone.json")
                .replace("\"DEMO-AQP1-S1\"", "null")
                .replace("\"other\"", "\"poor-report\"");
        Contracts.of("intake-service", "compliment-recorded", 1).requireValid(again);

        assertThat(ConcernReader.read(SomeEvents.ofJson("compliment-recorded", again)))
                .isEmpty();
    }

    @Test
    void everyAlertEverPublishedReachesThePractice() {
        var examples = Contracts.of("intake-service", "reverse-alert-raised", 1).examples();
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            var heard = ConcernReader.read(SomeEvents.ofJson("reverse-alert-raised", example.json()))
                    .orElseThrow();
            assertThat(heard.facts()).as(example.name()).singleElement().isInstanceOf(ReverseAlertRaised.class);
            assertThat(heard.calledOff()).isEmpty();
        });
    }

    @Test
    void anAlertMeansWhatItSays() {
        var heard = ConcernReader.read(
                        SomeEvents.ofJson("reverse-alert-raised", json("reverse-alert-raised", "incomplete.json")))
                .orElseThrow();

        assertThat(heard.facts())
                .isEqualTo(List.of(new ReverseAlertRaised(
                        SomeEvents.EVENT,
                        UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9c01"),
                        ReferenceNumber.of('A', 0),
                        "DEMO-GP1")));
    }

    @Test
    void theFieldsMeanWhatTheySay() {
        var urgent = (ConcernFact) ConcernReader.read(
                        SomeEvents.ofJson("concern-reported", json("concern-reported", "urgent-safeguarding.json")))
                .orElseThrow()
                .facts()
                .getFirst();

        assertThat(urgent.subjectId()).hasToString(SomeEvents.CONCERN);
        assertThat(urgent.concern().commissionerCode()).isEqualTo("DEMO-ICB1");
        assertThat(urgent.concern().attention()).isEqualTo(Set.of(Attention.SAFEGUARDING));
        assertThat(urgent.concern().fromGeneralPractice()).isTrue();
        assertThat(urgent.freshSince().orElseThrow()).hasToString("2026-09-21T08:15:30.123Z");
        assertThat(urgent.imported()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "concern-reported, imported-safeguarding.json, true",
        "concern-overdue, imported-and-not-taken-up.json, true",
        "concern-reported, urgent-safeguarding.json, false",
        "concern-overdue, not-taken-up.json, false",
    })
    void whatCameByAnImportIsKnownAndAbsenceMeansTheForm(String type, String name, boolean imported) {
        var heard =
                ConcernReader.read(SomeEvents.ofJson(type, json(type, name))).orElseThrow();

        assertThat(heard.facts().getFirst().imported()).isEqualTo(imported);
    }

    /** Marks and deadlines that intake may name and this service does not know would be told to nobody. */
    @Test
    void theMarksAndDeadlinesOfTheContractAreKnownHere() {
        var contract = Contracts.of("intake-service", "concern-overdue", 1);
        var example = contract.examples().getFirst().json();
        for (var mark : List.of("safeguarding", "intimate-examination", "fraud")) {
            contract.requireValid(example.replaceFirst("\\[\\s*]", "[\"" + mark + "\"]"));
            assertThat(Attention.parse(mark)).as(mark).isPresent();
        }
        for (var deadline : List.of("acknowledge-concern", "safeguarding-seen", "judge-concern")) {
            var json = example.replace("acknowledge-concern", deadline);
            contract.requireValid(json);
            assertThat(ConcernReader.read(SomeEvents.ofJson("concern-overdue", json)))
                    .isPresent();
        }
    }

    private static String json(String type, String name) {
        return Contracts.of("intake-service", type, 1).examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
