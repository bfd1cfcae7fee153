package pqs.intake.concern.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Foreseen;
import pqs.intake.concern.Severity;
import pqs.intake.concern.TypedProvider;
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

    private static final Contracts REPORTED = Contracts.of("intake-service", "concern-reported", 1);
    private static final Contracts AMENDED = Contracts.of("intake-service", "concern-amended", 1);
    private static final ProviderPlace LARKMOOR_HEALTH_CENTRE =
            new ProviderPlace.AtSite(new ProviderCode("DEMO-AQP1"), new SiteCode("DEMO-AQP1-S1"));

    @Test
    void everyExampleObeysItsSchema() {
        REPORTED.examples().forEach(example -> REPORTED.requireValid(example.json()));
        AMENDED.examples().forEach(example -> AMENDED.requireValid(example.json()));
    }

    @Test
    void aReportAboutAProviderOnTheRegisterIsTheGoldenExample() {
        var event = write(new ConcernEvent.Reported(
                new Concern.Linked(facts("2f6f6f1d9a01", Severity.MODERATE), LARKMOOR_HEALTH_CENTRE)));

        assertThat(event.topic()).isEqualTo("pqs.concerns.v1");
        assertThat(event.key()).isEqualTo("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01");
        assertThat(event.type()).isEqualTo("concern-reported");
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-09-21T08:15:30.123Z"));
        assertGolden(REPORTED, "linked-provider.json", event);
    }

    @Test
    void aReportAboutAProviderAsTypedIsTheGoldenExampleAndKeepsTheTypedNameAtHome() {
        var event = write(new ConcernEvent.Reported(
                new Concern.Unlinked(facts("2f6f6f1d9a02", Severity.NOT_KNOWN), new TypedProvider("The scan van"))));

        assertGolden(REPORTED, "provider-as-typed.json", event);
        assertThat(EventJson.write(event.data())).doesNotContain("scan van");
    }

    @Test
    void aLinkIsTheGoldenExample() {
        var event = write(new ConcernEvent.ProviderLinked(
                new Concern.Linked(facts("2f6f6f1d9a01", Severity.MODERATE), LARKMOOR_HEALTH_CENTRE),
                Instant.parse("2026-09-22T10:00:00Z")));

        assertThat(event.type()).isEqualTo("concern-amended");
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-09-22T10:00:00Z"));
        assertGolden(AMENDED, "provider-linked.json", event);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everySeverityAndCategoryObeysTheSchema(Severity severity) {
        for (var category : Categories.all()) {
            var facts = facts("2f6f6f1d9a01", severity, category);
            var concern = new Concern.Linked(facts, new ProviderPlace.Anywhere(new ProviderCode("DEMO-AQP1")));

            REPORTED.requireValid(
                    EventJson.write(write(new ConcernEvent.Reported(concern)).data()));
        }
    }

    private static void assertGolden(Contracts contract, String name, OutgoingEvent event) {
        var written = EventJson.write(event.data());
        contract.requireValid(written);
        var golden = contract.examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(written).isEqualToIgnoringWhitespace(golden.json());
    }

    private static OutgoingEvent write(ConcernEvent event) {
        return new ConcernEventMapper(Foreseen.ids()).outgoing(event);
    }

    private static ConcernFacts facts(String lastOfId, Severity severity) {
        return facts(lastOfId, severity, Categories.of("poor-report").orElseThrow());
    }

    private static ConcernFacts facts(String lastOfId, Severity severity, Category category) {
        return new ConcernFacts(
                new ConcernId(UUID.fromString("01980a3e-5d1c-7b3a-9c41-" + lastOfId)),
                new ReferenceNumber("C-0000-0000"),
                new PracticeCode("DEMO-GP1"),
                category,
                severity,
                LocalDate.of(2026, 9, 14),
                Instant.parse("2026-09-21T08:15:30.123Z"));
    }
}
