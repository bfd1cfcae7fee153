package pqs.surveillance.flag.events;

import java.time.Instant;
import java.util.List;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.provider.Provider;

/** Wire form of {@code flag-raised}, version 1. */
record FlagRaisedV1(
        String flagId,
        String reference,
        String providerCode,
        String providerName,
        String ruleId,
        int ruleVersion,
        Instant knownAt,
        Instant raisedAt,
        String headline,
        String evidenceDigest,
        List<String> commissionerCodes) {

    static final String TYPE = "flag-raised";
    static final int VERSION = 1;

    static FlagRaisedV1 of(FlagFacts flag, Provider provider) {
        return new FlagRaisedV1(
                flag.id().toString(),
                flag.reference().value(),
                flag.provider().value(),
                flag.providerName(),
                flag.rule().id(),
                flag.rule().number(),
                flag.knownAt(),
                flag.raisedAt(),
                flag.headline(),
                flag.evidence().digest(),
                provider.commissionerCodes());
    }
}
