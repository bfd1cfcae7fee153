package pqs.review.followup;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/**
 * Something that a concern became and that is followed here.
 *
 * @param concern identity of the concern
 * @param reference number of the concern, as people quote it
 * @param providerCode empty while intake knows the provider only as typed
 * @param commissionerCode who triages the concern, and follows it here
 * @param cameOfIt empty until somebody has written it down
 */
public record FromConcern(
        OnwardId id,
        UUID concern,
        ReferenceNumber reference,
        Optional<String> providerCode,
        String commissionerCode,
        FollowedKind kind,
        Instant becameAt,
        Optional<CameOfIt> cameOfIt) {

    public FromConcern {
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(commissionerCode, "commissionerCode");
        Objects.requireNonNull(becameAt, "becameAt");
    }
}
