package pqs.intake.alert.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.alert.AlertCategory;
import pqs.intake.alert.AlertFacts;
import pqs.intake.alert.AlertId;
import pqs.intake.concern.Foreseen;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.platform.event.EventJson;
import pqs.platform.id.ReferenceNumber;
import pqs.testsupport.Contracts;

class AlertEventsContractTest {

    private static final Contracts RAISED = Contracts.of("intake-service", "reverse-alert-raised", 1);

    @Test
    void anAlertIsTheGoldenExample() {
        var event = new AlertEventMapper(Foreseen.ids()).raised(facts(AlertCategory.INCOMPLETE));

        var written = EventJson.write(event.data());
        RAISED.requireValid(written);
        assertThat(event.key()).isEqualTo("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9c01");
        assertThat(written)
                .isEqualToIgnoringWhitespace(RAISED.examples().getFirst().json());
    }

    @Test
    void everyCategoryObeysTheSchema() {
        for (var category : AlertCategory.values()) {
            RAISED.requireValid(EventJson.write(
                    new AlertEventMapper(Foreseen.ids()).raised(facts(category)).data()));
        }
    }

    private static AlertFacts facts(AlertCategory category) {
        return new AlertFacts(
                new AlertId(UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9c01")),
                new ReferenceNumber("A-0000-0000"),
                new ProviderCode("DEMO-AQP1"),
                new PracticeCode("DEMO-GP1"),
                "DEMO-ICB1",
                category,
                LocalDate.of(2026, 9, 14),
                Instant.parse("2026-09-22T10:00:00Z"));
    }
}
