package pqs.intake.response;

import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.concern.Category;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.SiteCode;

/**
 * What the provider is told of the concern beside the question. Nobody's name is among it, and nothing of the report's own words.
 *
 * @param occurredOn date of the care
 * @param examination which examination, or of which part of the body
 * @param practice that reported; never where it asked to stay unknown
 */
public record SharedFacts(
        Category category,
        Optional<LocalDate> occurredOn,
        Optional<SiteCode> site,
        Optional<String> examination,
        Optional<PracticeCode> practice) {}
