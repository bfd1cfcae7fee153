package pqs.intake.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.intake.onward.OnwardOutcome;
import pqs.platform.event.EventJson;
import pqs.platform.event.UnreadableEvent;
import pqs.testsupport.Contracts;

/** Intake reads every example that review ever published of what came of what concerns became. */
class FollowedUpContractTest {

    private final Contracts contract = Contracts.of("review-service", "concern-followed-up", 1);

    @Test
    void everyExampleIsUnderstood() {
        assertThat(contract.examples()).isNotEmpty().allSatisfy(example -> read(example.json()));
        var outcome = read(contract.examples().getFirst().json());
        assertThat(outcome.kind()).isEqualTo(OnwardOutcome.Kind.ACTION);
        assertThat(outcome.at()).isEqualTo(Instant.parse("2026-11-02T14:30:00Z"));
        assertThat(outcome.words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "followedUpAt"})
    void aMissingFieldParksTheKey(String field) {
        var without = contract.examples().getFirst().json().replace("\"" + field + "\"", "\"x\"");

        assertThatThrownBy(() -> read(without))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(field + " is missing from concern-followed-up");
    }

    @Test
    void anOutcomeThatNobodyKnowsParksTheKey() {
        var strange = contract.examples().getFirst().json().replace("action-taken", "something-new");

        assertThatThrownBy(() -> read(strange)).isInstanceOf(UnreadableEvent.class);
    }

    private static OnwardOutcome read(String json) {
        return ReviewConsumer.outcome(EventJson.read(json.getBytes(UTF_8)).as(FollowedUpV1.class));
    }
}
