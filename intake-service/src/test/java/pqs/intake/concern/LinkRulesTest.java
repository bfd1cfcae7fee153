package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class LinkRulesTest {

    private static final Concern.Unlinked WAITING = new Concern.Unlinked(
            new ConcernFacts(
                    new ConcernId(Foreseen.FIRST_ID),
                    Foreseen.FIRST_REFERENCE,
                    Foreseen.HARBOUR_LANE.code(),
                    new Category("other", "Something else"),
                    Severity.LOW,
                    LocalDate.of(2026, 9, 14),
                    Foreseen.NOW),
            new TypedProvider("The scan van"));

    @Test
    void aLinkKeepsTheFactsAndGainsTheProvider() {
        assertThat(LinkRules.link(WAITING, Optional.of(Foreseen.LARKMOOR), Optional.of("DEMO-AQP1-S1"), true))
                .isEqualTo(new Concern.Linked(
                        WAITING.facts(),
                        new ProviderPlace.AtSite(new ProviderCode("DEMO-AQP1"), new SiteCode("DEMO-AQP1-S1"))));
        assertThat(LinkRules.link(WAITING, Optional.of(Foreseen.REAL), Optional.empty(), false)
                        .place())
                .isEqualTo(new ProviderPlace.Anywhere(new ProviderCode("RXX")));
    }

    @Test
    void aWrongChoiceIsRefusedByName() {
        refuses("unknown-provider", Optional.empty(), Optional.empty());
        refuses("not-a-site-of-provider", Optional.of(Foreseen.LARKMOOR), Optional.of("elsewhere"));
        refuses("not-invented", Optional.of(Foreseen.REAL), Optional.empty());
    }

    private static void refuses(String code, Optional<Provider> provider, Optional<String> site) {
        assertThatThrownBy(() -> LinkRules.link(WAITING, provider, site, true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly(code));
    }
}
