package pqs.intake.concern;

import java.time.Instant;
import java.time.LocalDate;
import pqs.intake.practice.PracticeCode;
import pqs.platform.id.ReferenceNumber;

/**
 * What may be told of a concern outside intake: codes, dates and coarse facts; no person and no narrative.
 *
 * @param occurredOn date of the care it is about
 * @param reportedAt when the report was accepted: the moment from which it is known
 */
public record ConcernFacts(
        ConcernId id,
        ReferenceNumber reference,
        PracticeCode practice,
        Category category,
        Severity severity,
        LocalDate occurredOn,
        Instant reportedAt) {}
