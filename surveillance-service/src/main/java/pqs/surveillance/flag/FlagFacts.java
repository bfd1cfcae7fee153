package pqs.surveillance.flag;

import java.time.Instant;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.provider.ProviderCode;

/**
 * What is true of a flag from the moment it is raised and never changes.
 *
 * @param providerName name of the provider when the flag was raised
 * @param knownAt the data cut: only what was known by then was used
 * @param recordedUpTo the other half of the cut: place in the record that had been reached. An event may arrive after
 *     the flag that became known before it; replay leaves it out, as the rule could not see it
 * @param counted what the rule did not count again
 */
public record FlagFacts(
        FlagId id,
        ReferenceNumber reference,
        ProviderCode provider,
        String providerName,
        RuleVersion rule,
        Instant knownAt,
        long recordedUpTo,
        Counted counted,
        Instant raisedAt,
        String headline,
        CanonicalEvidence evidence) {}
