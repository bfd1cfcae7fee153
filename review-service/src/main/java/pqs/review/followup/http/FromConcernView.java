package pqs.review.followup.http;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.review.followup.CameOfIt;
import pqs.review.followup.FromConcern;

/**
 * What came from a concern, as the API answers it.
 *
 * @param words only in the answer about one
 */
public record FromConcernView(
        UUID onwardId,
        UUID concernId,
        String reference,
        @Nullable String providerCode,
        String kind,
        Instant becameAt,
        @Schema(enumeration = {"open", "outcome-known"}) String state,
        @Nullable String outcome,
        @Nullable String words,
        @Nullable Instant followedUpAt) {

    static FromConcernView listed(FromConcern item) {
        return of(item, null);
    }

    static FromConcernView inFull(FromConcern item) {
        return of(item, item.cameOfIt().map(CameOfIt::words).orElse(null));
    }

    private static FromConcernView of(FromConcern item, @Nullable String words) {
        var cameOfIt = item.cameOfIt();
        return new FromConcernView(
                item.id().value(),
                item.concern(),
                item.reference().value(),
                item.providerCode().orElse(null),
                item.kind().code(),
                item.becameAt(),
                cameOfIt.isPresent() ? "outcome-known" : "open",
                cameOfIt.map(known -> known.kind().code()).orElse(null),
                words,
                cameOfIt.map(CameOfIt::at).orElse(null));
    }
}
