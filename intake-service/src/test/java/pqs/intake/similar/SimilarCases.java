package pqs.intake.similar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.platform.id.ReferenceNumber;

/** Cases for tests, told apart by a number. */
public final class SimilarCases {

    public static final Instant MONDAY = Instant.parse("2026-09-21T09:00:00Z");

    private SimilarCases() {}

    public static ConcernCase.Received received(int number) {
        return received(number, Optional.of("DEMO-AQP1"), false, Set.of(), Source.GENERAL_PRACTICE);
    }

    public static ConcernCase.Received received(
            int number, Optional<String> provider, boolean urgent, Set<Attention> attention, Source source) {
        var facts = new ConcernFacts(
                new ConcernId(new UUID(0, number)),
                ReferenceNumber.of('C', number),
                new PracticeCode("DEMO-GP" + (1 + number % 2)),
                Categories.of("poor-report").orElseThrow(),
                Severity.MODERATE,
                LocalDate.of(2026, 9, 14),
                MONDAY);
        return new ConcernCase.Received(new CaseFacts(
                facts,
                provider.map(code -> new ProviderPlace.Anywhere(new ProviderCode(code))),
                "DEMO-ICB1",
                "demo-gp",
                source,
                urgent,
                false,
                attention,
                1));
    }
}
