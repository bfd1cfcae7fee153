package pqs.notifications.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.notifications.notice.FlagRaised;
import pqs.platform.event.EventJson;
import pqs.platform.event.UnreadableEvent;
import pqs.testsupport.Contracts;

class FlagRaisedContractTest {

    private static final UUID EVENT = UUID.fromString("01980a3e-7f01-7b3a-9c41-2f6f6f1d9b02");

    private final Contracts contract = Contracts.of("surveillance-service", FlagRaisedV1.TYPE, FlagRaisedV1.VERSION);

    @Test
    void everyExampleEverPublishedIsUnderstood() {
        for (var example : contract.examples()) {
            assertThat(read(example.json()).eventId()).as(example.name()).isEqualTo(EVENT);
        }
    }

    @Test
    void theFieldsMeanWhatTheySay() {
        var flag = read(contract.examples().getFirst().json());

        assertThat(flag.flagId()).hasToString("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01");
        assertThat(flag.reference()).hasToString("F-0000-0000");
        assertThat(flag.headline())
                .isEqualTo("3 concerns about Larkmoor Ultrasound (invented) became known within 30 days.");
        assertThat(flag.commissionerCodes()).isEqualTo(List.of("DEMO-ICB1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagId", "reference", "headline", "commissionerCodes"})
    void aMissingFieldParksTheKeyInsteadOfBeingTriedForEver(String field) {
        var json = contract.examples().getFirst().json().replace("\"" + field + "\"", "\"x-" + field + "\"");

        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aHeadlineCannotBreakOutOfItsLine() {
        var json = contract.examples().getFirst().json().replace("3 concerns", "3\\r\\nBcc: x\\u0000concerns");

        assertThat(read(json).headline()).startsWith("3 Bcc: x concerns about");
    }

    private static FlagRaised read(String json) {
        return FlagConsumer.flagOf(
                EVENT, EventJson.read(json.getBytes(StandardCharsets.UTF_8)).as(FlagRaisedV1.class));
    }
}
