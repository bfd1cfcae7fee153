package pqs.review.flag;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import pqs.platform.id.ReferenceNumber;

/**
 * A flag that surveillance raised: evidence, not a verdict.
 *
 * @param reference number that people quote
 * @param headline what was found, in one plain sentence with its numbers
 * @param ruleId rule that fired, with its version
 * @param commissionerCodes commissioners that used the provider when the flag was raised; only they may take it up
 */
public record Flag(
        FlagId id,
        ReferenceNumber reference,
        String providerCode,
        String providerName,
        String ruleId,
        int ruleVersion,
        String headline,
        Instant raisedAt,
        Set<String> commissionerCodes,
        Handling handling) {

    public Flag {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(providerCode, "providerCode");
        Objects.requireNonNull(providerName, "providerName");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(raisedAt, "raisedAt");
        commissionerCodes = Set.copyOf(commissionerCodes);
    }

    /** Whether it is about a provider that any of these used when it was raised. */
    public boolean concernsAnyOf(Set<String> organisationCodes) {
        return commissionerCodes.stream().anyMatch(organisationCodes::contains);
    }
}
