package pqs.intake.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.id.ReferenceNumber;

/** Cases for the tests of other features: one about a site of a provider, and what a test changes of it. */
public final class CasesForTests {

    public static final Instant MONDAY = Instant.parse("2026-09-21T09:00:00Z");
    public static final ProviderPlace PLACE =
            new ProviderPlace.AtSite(new ProviderCode("DEMO-AQP1"), new SiteCode("DEMO-AQP1-S1"));

    private CasesForTests() {}

    public static ConcernCase.Received received() {
        return received(Optional.of(PLACE), Set.of());
    }

    public static ConcernCase.Received asTyped() {
        return received(Optional.empty(), Set.of());
    }

    public static ConcernCase.Received calling(Attention attention) {
        return received(Optional.of(PLACE), Set.of(attention));
    }

    private static ConcernCase.Received received(Optional<ProviderPlace> place, Set<Attention> attention) {
        var facts = new ConcernFacts(
                new ConcernId(new UUID(0, 1)),
                new ReferenceNumber("C-0000-0000"),
                new PracticeCode("DEMO-GP1"),
                Categories.of("poor-report").orElseThrow(),
                Severity.MODERATE,
                LocalDate.of(2026, 9, 14),
                MONDAY);
        return new ConcernCase.Received(new CaseFacts(
                facts, place, "DEMO-ICB1", "demo-gp", Source.GENERAL_PRACTICE, false, false, attention, 1));
    }
}
