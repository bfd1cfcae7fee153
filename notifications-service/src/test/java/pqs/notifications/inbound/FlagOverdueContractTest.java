package pqs.notifications.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.notifications.notice.FlagOverdue;
import pqs.platform.event.EventJson;
import pqs.platform.event.UnreadableEvent;
import pqs.testsupport.Contracts;

class FlagOverdueContractTest {

    private static final UUID EVENT = UUID.fromString("01980a3e-7f01-7b3a-9c41-2f6f6f1d9b03");

    private final Contracts contract = Contracts.of("surveillance-service", FlagOverdueV1.TYPE, FlagOverdueV1.VERSION);

    @Test
    void everyExampleEverPublishedIsUnderstood() {
        for (var example : contract.examples()) {
            assertThat(read(example.json()).commissionerCodes())
                    .as(example.name())
                    .isEqualTo(List.of("DEMO-ICB1"));
        }
    }

    @Test
    void theHeadlineSaysByWhen() {
        assertThat(read(contract.examples().getFirst().json()).headline())
                .isEqualTo(
                        "Nobody took this flag up by 22 September 2026 at 09:15: 3 concerns about Larkmoor Ultrasound"
                                + " (invented) became known within 30 days.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagId", "reference", "headline", "dueAt", "commissionerCodes"})
    void aMissingFieldParksTheKeyInsteadOfBeingTriedForEver(String field) {
        var json = contract.examples().getFirst().json().replace("\"" + field + "\"", "\"x-" + field + "\"");

        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableEvent.class);
    }

    private static FlagOverdue read(String json) {
        return FlagConsumer.flagOf(
                EVENT, EventJson.read(json.getBytes(StandardCharsets.UTF_8)).as(FlagOverdueV1.class));
    }
}
