package pqs.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Site;
import pqs.intake.provider.SiteCode;
import pqs.platform.event.EventJson;
import pqs.platform.event.UnreadableEvent;
import pqs.testsupport.Contracts;

/** Intake reads every example that surveillance ever published. */
class ProviderChangedContractTest {

    private static final Contracts CONTRACT = Contracts.of("surveillance-service", "provider-changed", 1);

    @Test
    void everyExampleIsRead() {
        assertThat(CONTRACT.examples()).allSatisfy(example -> {
            CONTRACT.requireValid(example.json());
            assertThat(read(example.json()).changedAt()).isEqualTo(Instant.parse("2026-09-01T09:00:00Z"));
        });
    }

    @Test
    void aProviderIsReadWithItsSitesAndThoseWhoUseIt() {
        assertThat(read(example("invented-provider.json")).provider())
                .isEqualTo(new Provider(
                        new ProviderCode("DEMO-AQP1"),
                        "Larkmoor Ultrasound (invented)",
                        "Larkmoor",
                        true,
                        List.of(new Site(new SiteCode("DEMO-AQP1-S1"), "Larkmoor Health Centre (invented)")),
                        List.of("DEMO-ICB1")));
    }

    @Test
    void aProviderKnownByCodeOnlyHasNoTownAndNoSites() {
        assertThat(read(example("known-by-code-only.json")).provider())
                .isEqualTo(new Provider(new ProviderCode("NLX24"), "NLX24", "", false, List.of()));
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        var later = example("known-by-code-only.json").replaceFirst("\\{", "{\"addedLater\": {\"deep\": []},");

        assertThat(read(later).provider().code()).isEqualTo(new ProviderCode("NLX24"));
    }

    @Test
    void whatTheContractRequiresAndIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> read("{\"name\": \"x\", \"invented\": true}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("providerCode is missing from provider-changed");
        assertThatThrownBy(() -> read("{\"providerCode\": \"a b\", \"invented\": true}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("providerCode is not a provider code");
    }

    private static String example(String name) {
        return CONTRACT.examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }

    private static ProviderChanges.ProviderChange read(String json) {
        return ProviderChanges.read(
                EventJson.read(json.getBytes(StandardCharsets.UTF_8)).as(ProviderChangedV1.class));
    }
}
