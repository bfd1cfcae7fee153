package pqs.review.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.event.EventJson;
import pqs.platform.event.UnreadableEvent;
import pqs.review.flag.Flag;
import pqs.review.flag.Handling;
import pqs.testsupport.Contracts;

class FlagRaisedContractTest {

    private final Contracts contract = Contracts.of("surveillance-service", FlagRaisedV1.TYPE, FlagRaisedV1.VERSION);

    @Test
    void everyExampleEverPublishedIsUnderstood() {
        for (var example : contract.examples()) {
            assertThat(read(example.json()).handling()).as(example.name()).isEqualTo(new Handling.NotTakenUp());
        }
    }

    @Test
    void theFieldsMeanWhatTheySay() {
        var flag = read(contract.examples().getFirst().json());

        assertThat(flag.id()).hasToString("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01");
        assertThat(flag.reference()).hasToString("F-0000-0000");
        assertThat(flag.providerName()).isEqualTo("Larkmoor Ultrasound (invented)");
        assertThat(flag.raisedAt()).isEqualTo(Instant.parse("2026-09-21T08:15:30.456Z"));
        assertThat(flag.commissionerCodes()).isEqualTo(Set.of("DEMO-ICB1"));
        assertThat(flag.concernsAnyOf(Set.of("DEMO-ICB1"))).isTrue();
        assertThat(flag.concernsAnyOf(Set.of("DEMO-ICB2"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagId", "reference", "providerCode", "headline", "raisedAt", "commissionerCodes"})
    void aMissingFieldParksTheKeyInsteadOfBeingTriedForEver(String field) {
        var json = contract.examples().getFirst().json().replace("\"" + field + "\"", "\"x-" + field + "\"");

        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aReferenceWithAWrongCheckSymbolIsNotRead() {
        var json = contract.examples().getFirst().json().replace("F-0000-0000", "F-0000-0001");

        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableEvent.class);
    }

    private static Flag read(String json) {
        return FlagConsumer.flagOf(
                EventJson.read(json.getBytes(StandardCharsets.UTF_8)).as(FlagRaisedV1.class));
    }
}
