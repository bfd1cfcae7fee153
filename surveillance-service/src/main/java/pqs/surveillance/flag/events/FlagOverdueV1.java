package pqs.surveillance.flag.events;

import java.time.Instant;
import java.util.List;
import pqs.platform.time.DeadlineSource;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.provider.Provider;

/** Wire form of {@code flag-overdue}, version 1. Says which rule set the time, not the words people typed about it. */
record FlagOverdueV1(
        String flagId,
        String reference,
        String providerCode,
        String providerName,
        Instant raisedAt,
        Instant dueAt,
        Instant overdueAt,
        String sourceKind,
        String sourceReference,
        String sourceVersion,
        String headline,
        List<String> commissionerCodes) {

    static final String TYPE = "flag-overdue";
    static final int VERSION = 1;

    static FlagOverdueV1 of(Flag.Overdue flag, Instant dueAt, DeadlineSource source, Provider provider) {
        var facts = flag.facts();
        return new FlagOverdueV1(
                facts.id().toString(),
                facts.reference().value(),
                facts.provider().value(),
                facts.providerName(),
                facts.raisedAt(),
                dueAt,
                flag.since(),
                kind(source.kind()),
                source.reference(),
                source.version(),
                facts.headline(),
                provider.commissionerCodes());
    }

    private static String kind(DeadlineSource.Kind kind) {
        return switch (kind) {
            case LAW -> "law";
            case CONTRACT -> "contract";
            case POLICY -> "policy";
            case LOCAL_CHOICE -> "local-choice";
        };
    }
}
