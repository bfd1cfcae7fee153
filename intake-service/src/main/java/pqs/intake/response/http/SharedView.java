package pqs.intake.response.http;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.Provider;
import pqs.intake.provider.SiteCode;
import pqs.intake.response.SharedFacts;

/**
 * What the provider is told of the concern, as it reads it; null is what it is not told.
 *
 * @param category label
 * @param site name, or code where the register has no name
 */
public record SharedView(
        String category,
        @Nullable LocalDate occurredOn,
        @Nullable String site,
        @Nullable String examination,
        @Nullable String practiceCode) {

    static SharedView of(SharedFacts shared, Optional<Provider> provider) {
        return new SharedView(
                shared.category().label(),
                shared.occurredOn().orElse(null),
                shared.site().map(code -> siteName(code, provider)).orElse(null),
                shared.examination().orElse(null),
                shared.practice().map(PracticeCode::value).orElse(null));
    }

    private static String siteName(SiteCode code, Optional<Provider> provider) {
        return provider.flatMap(known -> known.site(code))
                .map(site -> site.name())
                .orElse(code.value());
    }
}
