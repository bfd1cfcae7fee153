package pqs.surveillance.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderTest {

    @Test
    void codesAreReadInAnyCaseAndNothingElseIsForgiven() {
        assertThat(ProviderCode.parse(" demo-aqp1 ")).contains(new ProviderCode("DEMO-AQP1"));
        assertThat(ProviderCode.parse("")).isEmpty();
        assertThat(ProviderCode.parse("-RF4")).isEmpty();
        assertThat(ProviderCode.parse("RF4-")).isEmpty();
        assertThat(ProviderCode.parse("R'F4")).isEmpty();
        assertThat(ProviderCode.parse("A".repeat(20))).contains(new ProviderCode("A".repeat(20)));
        assertThat(ProviderCode.parse("A".repeat(21))).isEmpty();
    }

    @Test
    void nothingInventedStandsUnderACodeThatCouldBeReal() {
        assertThatThrownBy(() -> new Provider(new ProviderCode("RF4"), "Larkmoor", "", true, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ODS never issues");
    }

    @Test
    void theOrderInWhichSitesAndCommissionersAreGivenDoesNotMatter() {
        var one = new Site("DEMO-AQP1-S1", "Larkmoor Health Centre (invented)");
        var two = new Site("DEMO-AQP1-S2", "Eastbrook Clinic (invented)");
        var code = new ProviderCode("DEMO-AQP1");

        var given = new Provider(code, "Larkmoor", "", true, List.of(two, one), List.of("B", "A", "B"));

        assertThat(given).isEqualTo(new Provider(code, "Larkmoor", "", true, List.of(one, two), List.of("A", "B")));
    }

    @Test
    void inTheDemonstrationOnlyInventedProvidersMayBeFlagged() {
        var real = Provider.knownByCodeOnly(new ProviderCode("RF4"));
        var invented =
                new Provider(new ProviderCode("DEMO-AQP1"), "Larkmoor", "", true, List.of(), List.of("DEMO-ICB1"));

        assertThat(real.mayBeFlagged(true)).isFalse();
        assertThat(real.mayBeFlagged(false)).isTrue();
        assertThat(invented.mayBeFlagged(true)).isTrue();
    }
}
