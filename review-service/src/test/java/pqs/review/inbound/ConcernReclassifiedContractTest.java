package pqs.review.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.event.EventJson;
import pqs.platform.event.UnreadableEvent;
import pqs.review.followup.FollowedKind;
import pqs.review.followup.FromConcern;
import pqs.testsupport.Contracts;

class ConcernReclassifiedContractTest {

    private final Contracts contract =
            Contracts.of("intake-service", ConcernReclassifiedV1.TYPE, ConcernReclassifiedV1.VERSION);

    @Test
    void everyExampleEverPublishedIsUnderstoodAndWhatIsFollowedElsewhereIsNotKept() {
        assertThat(contract.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(read(example.json()).isPresent())
                        .isEqualTo(example.json().contains("serious-incident")));
    }

    @Test
    void theFieldsMeanWhatTheySay() {
        var item = read(seriousIncident()).orElseThrow();

        assertThat(item.id()).hasToString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9b01");
        assertThat(item.concern()).hasToString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01");
        assertThat(item.kind()).isEqualTo(FollowedKind.SERIOUS_INCIDENT);
        assertThat(item.commissionerCode()).isEqualTo("DEMO-ICB1");
        assertThat(item.becameAt()).hasToString("2026-09-22T10:00:00Z");
    }

    @Test
    void whatIsSensitiveIsNotKeptWhateverItsKind() {
        assertThat(read(seriousIncident().replace("\"sensitive\": false", "\"sensitive\": true")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onwardId", "concernId", "reference", "commissionerCode", "reclassifiedAt"})
    void aMissingFieldParksTheKey(String field) {
        var without = seriousIncident().replace("\"" + field + "\"", "\"x\"");

        assertThatThrownBy(() -> read(without)).isInstanceOf(UnreadableEvent.class);
    }

    private String seriousIncident() {
        return contract.examples().stream()
                .filter(example -> example.name().equals("statutory-body.json"))
                .findFirst()
                .orElseThrow()
                .json()
                .replace("\"statutory-body\"", "\"serious-incident\"")
                .replace("\"cqc\"", "null");
    }

    private static Optional<FromConcern> read(String json) {
        return ConcernConsumer.itemOf(EventJson.read(json.getBytes(UTF_8)).as(ConcernReclassifiedV1.class));
    }
}
