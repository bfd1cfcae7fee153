package pqs.review.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of {@code concern-reclassified} version 1 that are followed here; the rest is intake's own. */
public record ConcernReclassifiedV1(
        UUID concernId,
        String reference,
        @Nullable String providerCode,
        String commissionerCode,
        UUID onwardId,
        String kind,
        boolean sensitive,
        Instant reclassifiedAt) {

    static final String TYPE = "concern-reclassified";
    static final int VERSION = 1;
}
