package pqs.intake.alert;

import java.time.Instant;
import java.time.LocalDate;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.platform.id.ReferenceNumber;

/**
 * What may be told of an alert: codes and dates; no person and no narrative.
 *
 * @param commissionerCode commissioner of the practice
 */
public record AlertFacts(
        AlertId id,
        ReferenceNumber reference,
        ProviderCode provider,
        PracticeCode practice,
        String commissionerCode,
        AlertCategory category,
        LocalDate happenedOn,
        Instant raisedAt) {}
