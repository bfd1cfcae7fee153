package pqs.intake.concern.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Entry;
import pqs.intake.concern.Foreseen;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.event.EventJson;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.ReferenceNumber;
import pqs.testsupport.Contracts;

/** What intake writes is what its contracts say, and every example published is still one of them. */
class ConcernEventsContractTest {

    private static final UUID CONCERN = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01");
    private static final UUID OTHER_CONCERN = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a02");
    private static final UUID OTHER_THING = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9b01");
    private static final Instant AT = Instant.parse("2026-09-22T10:00:00Z");
    private static final Optional<ProviderPlace> LARKMOOR_HEALTH_CENTRE =
            Optional.of(new ProviderPlace.AtSite(new ProviderCode("DEMO-AQP1"), new SiteCode("DEMO-AQP1-S1")));
    private static final CaseFacts FACTS = facts(LARKMOOR_HEALTH_CENTRE, false, Source.GENERAL_PRACTICE, "demo-gp");
    private static final CaseFacts IMPORTED = facts(
                    LARKMOOR_HEALTH_CENTRE, false, Source.COMPLAINT, "demo-quality-officer")
            .enteredBy(Entry.IMPORT);
    private static final Instant ANSWER_DUE = Instant.parse("2026-10-06T16:00:00Z");

    /** An event and the example that stands for it. */
    private record Golden(String type, String example, ConcernEvent event) {}

    private static final List<Golden> GOLDEN = List.of(
            new Golden("concern-reported", "with-its-commissioner", new ConcernEvent.Reported(FACTS)),
            new Golden(
                    "concern-reported",
                    "urgent-safeguarding",
                    new ConcernEvent.Reported(with(CONCERN, "safeguarding", Severity.NOT_KNOWN, FACTS, true))),
            new Golden(
                    "concern-reported",
                    "as-typed-with-its-commissioner",
                    new ConcernEvent.Reported(with(
                            OTHER_CONCERN,
                            "poor-report",
                            Severity.NOT_KNOWN,
                            facts(Optional.empty(), false, Source.GENERAL_PRACTICE, "demo-gp"),
                            false))),
            new Golden(
                    "concern-reported",
                    "imported-safeguarding",
                    new ConcernEvent.Reported(with(CONCERN, "safeguarding", Severity.NOT_KNOWN, IMPORTED, false)
                            .enteredBy(Entry.IMPORT))),
            new Golden(
                    "compliment-recorded",
                    "by-telephone",
                    new ConcernEvent.Reported(with(
                            CONCERN,
                            "other",
                            Severity.NO_HARM,
                            facts(LARKMOOR_HEALTH_CENTRE, false, Source.COMPLIMENT, "demo-quality-officer"),
                            false))),
            new Golden(
                    "concern-amended",
                    "provider-linked-with-its-commissioner",
                    new ConcernEvent.Amended(FACTS, ConcernEvent.Amendment.PROVIDER_LINKED, Optional.empty(), AT)),
            new Golden(
                    "concern-amended",
                    "practitioner-linked",
                    new ConcernEvent.Amended(
                            FACTS, ConcernEvent.Amendment.PRACTITIONER_LINKED, Optional.of(OTHER_THING), AT)),
            new Golden(
                    "concern-amended",
                    "urgency-changed",
                    new ConcernEvent.Amended(
                            FACTS.withUrgency(true), ConcernEvent.Amendment.URGENCY_CHANGED, Optional.empty(), AT)),
            new Golden("concern-withdrawn", "by-the-reporter", new ConcernEvent.Withdrawn(FACTS, AT)),
            new Golden(
                    "concern-triaged",
                    "acknowledged",
                    new ConcernEvent.Triaged(FACTS, ConcernEvent.TriageStep.ACKNOWLEDGED, Optional.empty(), AT)),
            new Golden(
                    "concern-triaged",
                    "graded",
                    new ConcernEvent.Triaged(
                            FACTS,
                            ConcernEvent.TriageStep.GRADED,
                            Optional.of(new Grading(Severity.LOW, Severity.SEVERE, List.of("missed-finding"))),
                            AT)),
            new Golden(
                    "concern-triaged",
                    "reporter-asked",
                    new ConcernEvent.Triaged(FACTS, ConcernEvent.TriageStep.REPORTER_ASKED, Optional.empty(), AT)),
            new Golden(
                    "concern-overdue",
                    "not-taken-up",
                    new ConcernEvent.Overdue(
                            FACTS,
                            "acknowledge-concern",
                            Instant.parse("2026-09-24T16:00:00Z"),
                            Instant.parse("2026-09-24T16:00:01Z"))),
            new Golden(
                    "concern-overdue",
                    "imported-and-not-taken-up",
                    new ConcernEvent.Overdue(
                            IMPORTED,
                            "acknowledge-concern",
                            Instant.parse("2026-09-24T16:00:00Z"),
                            Instant.parse("2026-09-24T16:00:01Z"))),
            new Golden(
                    "concern-overdue",
                    "not-judged",
                    new ConcernEvent.Overdue(
                            FACTS,
                            "judge-concern",
                            Instant.parse("2026-10-07T16:00:00Z"),
                            Instant.parse("2026-10-07T16:00:01Z"))),
            new Golden(
                    "concern-response-requested",
                    "with-its-reference",
                    new ConcernEvent.ResponseRequested(FACTS, OTHER_THING, ReferenceNumber.of('Q', 0), ANSWER_DUE, AT)),
            new Golden(
                    "concern-response-received",
                    "with-its-reference",
                    new ConcernEvent.ResponseReceived(FACTS, OTHER_THING, ReferenceNumber.of('Q', 0), true, AT)),
            new Golden(
                    "concern-response-overdue",
                    "with-its-reference",
                    new ConcernEvent.ResponseOverdue(
                            FACTS, OTHER_THING, ReferenceNumber.of('Q', 0), ANSWER_DUE, ANSWER_DUE.plusSeconds(1))),
            new Golden(
                    "concern-closed", "changed", new ConcernEvent.Closed(FACTS, Outcome.Kind.CHANGED, List.of(), AT)),
            new Golden(
                    "concern-closed",
                    "with-one-merged",
                    new ConcernEvent.Closed(
                            FACTS,
                            Outcome.Kind.CHANGED,
                            List.of(new ConcernEvent.Joined(
                                    new ConcernId(OTHER_CONCERN),
                                    ReferenceNumber.of('C', 1),
                                    new PracticeCode("DEMO-GP2"),
                                    "demo-gp-2")),
                            AT)),
            new Golden(
                    "concern-reclassified",
                    "statutory-body",
                    new ConcernEvent.Reclassified(FACTS, OTHER_THING, "statutory-body", Optional.of("cqc"), false, AT)),
            new Golden(
                    "concern-reclassified",
                    "fraud-recognised",
                    new ConcernEvent.Reclassified(
                            FACTS.recognisedSensitive(Set.of(Attention.FRAUD), AT),
                            OTHER_THING,
                            "fraud",
                            Optional.empty(),
                            true,
                            AT)),
            new Golden(
                    "concern-reclassified",
                    "safeguarding-recognised",
                    new ConcernEvent.Reclassified(
                            FACTS.recognisedSensitive(Set.of(Attention.SAFEGUARDING), AT),
                            OTHER_THING,
                            "safeguarding",
                            Optional.empty(),
                            true,
                            AT)),
            new Golden("concern-merged", "duplicate", new ConcernEvent.Merged(FACTS, new ConcernId(OTHER_CONCERN), AT)),
            new Golden(
                    "concern-unmerged",
                    "not-the-same",
                    new ConcernEvent.Unmerged(FACTS, new ConcernId(OTHER_CONCERN), AT)));

    @TestFactory
    Stream<DynamicTest> everyExampleObeysItsSchema() {
        return GOLDEN.stream()
                .map(Golden::type)
                .distinct()
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    var contract = Contracts.of("intake-service", type, 1);
                    contract.examples().forEach(example -> contract.requireValid(example.json()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyEventIsItsGoldenExample() {
        return GOLDEN.stream()
                .map(golden -> DynamicTest.dynamicTest(golden.type + " " + golden.example, () -> assertGolden(golden)));
    }

    @Test
    void anEventIsOfItsConcernAtItsMoment() {
        var event = write(new ConcernEvent.Reported(FACTS));

        assertThat(event.topic()).isEqualTo("pqs.concerns.v1");
        assertThat(event.key()).isEqualTo(CONCERN.toString());
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-09-21T08:15:30.123Z"));
    }

    /** Whatever happens to it: an amendment under the name of concerns would count. */
    @Test
    void aComplimentIsNeverToldUnderTheNameOfAConcern() {
        var compliment = facts(LARKMOOR_HEALTH_CENTRE, false, Source.COMPLIMENT, "demo-quality-officer");
        for (var event : List.of(
                new ConcernEvent.Reported(compliment),
                new ConcernEvent.Amended(compliment, ConcernEvent.Amendment.PROVIDER_LINKED, Optional.empty(), AT),
                new ConcernEvent.Closed(compliment, Outcome.Kind.WATCHED, List.of(), AT))) {
            assertThat(write(event).type()).isEqualTo("compliment-recorded");
        }
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everySeverityAndCategoryObeysTheSchema(Severity severity) {
        var contract = Contracts.of("intake-service", "concern-reported", 1);
        for (var category : Categories.all()) {
            var facts = with(CONCERN, category.code(), severity, FACTS, true);

            contract.requireValid(
                    EventJson.write(write(new ConcernEvent.Reported(facts)).data()));
        }
    }

    private static void assertGolden(Golden golden) {
        var contract = Contracts.of("intake-service", golden.type, 1);
        var event = write(golden.event);
        var written = EventJson.write(event.data());
        contract.requireValid(written);
        assertThat(event.type()).isEqualTo(golden.type);
        var example = contract.examples().stream()
                .filter(one -> one.name().equals(golden.example + ".json"))
                .findFirst()
                .orElseThrow();
        assertThat(written).isEqualToIgnoringWhitespace(example.json());
    }

    private static OutgoingEvent write(ConcernEvent event) {
        return new ConcernEventMapper(Foreseen.ids()).outgoing(event);
    }

    private static CaseFacts facts(Optional<ProviderPlace> place, boolean urgent, Source source, String reportedBy) {
        var category = Categories.of("poor-report").orElseThrow();
        return new CaseFacts(
                concern(CONCERN, category, Severity.MODERATE),
                place,
                "DEMO-ICB1",
                reportedBy,
                source,
                urgent,
                false,
                Set.of(),
                1);
    }

    private static CaseFacts with(UUID id, String category, Severity severity, CaseFacts facts, boolean urgent) {
        Set<Attention> attention = category.equals("safeguarding") ? Set.of(Attention.SAFEGUARDING) : Set.of();
        return new CaseFacts(
                concern(id, Categories.of(category).orElseThrow(), severity),
                facts.place(),
                facts.commissionerCode(),
                facts.reportedBy(),
                facts.source(),
                urgent,
                false,
                attention,
                1);
    }

    private static ConcernFacts concern(UUID id, Category category, Severity severity) {
        return new ConcernFacts(
                new ConcernId(id),
                new ReferenceNumber("C-0000-0000"),
                new PracticeCode("DEMO-GP1"),
                category,
                severity,
                LocalDate.of(2026, 9, 14),
                Instant.parse("2026-09-21T08:15:30.123Z"));
    }
}
