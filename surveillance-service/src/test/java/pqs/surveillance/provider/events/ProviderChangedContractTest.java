package pqs.surveillance.provider.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.platform.event.EventJson;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderChanged;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Site;
import pqs.testsupport.Contracts;

/** What the register tells the others is what it promised them. */
class ProviderChangedContractTest {

    private static final Contracts CONTRACT = Contracts.of("surveillance-service", "provider-changed", 1);
    private static final Instant CHANGED_AT = Instant.parse("2026-09-01T09:00:00Z");

    @Test
    void everyExampleObeysTheSchema() {
        assertThat(CONTRACT.examples()).hasSize(2).allSatisfy(example -> CONTRACT.requireValid(example.json()));
    }

    @Test
    void anInventedProviderIsToldAsInTheExample() throws JsonProcessingException {
        var larkmoor = new Provider(
                new ProviderCode("DEMO-AQP1"),
                "Larkmoor Ultrasound (invented)",
                "Larkmoor",
                true,
                List.of(new Site("DEMO-AQP1-S1", "Larkmoor Health Centre (invented)")),
                List.of("DEMO-ICB1"));

        assertThat(told(larkmoor)).isEqualTo(example("invented-provider.json"));
    }

    @Test
    void aProviderKnownByCodeOnlyIsToldAsInTheExample() throws JsonProcessingException {
        assertThat(told(Provider.knownByCodeOnly(new ProviderCode("NLX24"))))
                .isEqualTo(example("known-by-code-only.json"));
    }

    private static JsonNode told(Provider provider) throws JsonProcessingException {
        var json = EventJson.write(ProviderChangedV1.of(new ProviderChanged(provider, CHANGED_AT)));
        CONTRACT.requireValid(json);
        return new JsonMapper().readTree(json);
    }

    private static JsonNode example(String name) throws JsonProcessingException {
        var example = CONTRACT.examples().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(example.json());
    }
}
