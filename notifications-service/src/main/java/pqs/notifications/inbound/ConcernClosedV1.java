package pqs.notifications.inbound;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.notifications.notice.ToldConcern;
import pqs.platform.id.ReferenceNumber;

/**
 * What {@code concern-closed} version 1 says beside the common part, as far as a notice needs it.
 *
 * @param merged concerns of practices that end with it; null where there are none, and in events from before it was said
 */
public record ConcernClosedV1(@Nullable List<MergedV1> merged) {

    static final String TYPE = "concern-closed";

    /** One that was merged into it. */
    public record MergedV1(
            @Nullable UUID concernId,
            @Nullable String reference,
            @Nullable String practiceCode,
            @Nullable String reportedBy) {

        /** As the one that was closed: by the same event, triaged by the same, and told no more openly. */
        private ToldConcern with(ToldConcern closed) {
            return new ToldConcern(
                    closed.eventId(),
                    closed.at(),
                    Wire.required(concernId, "merged.concernId"),
                    new ReferenceNumber(Wire.required(reference, "merged.reference")),
                    Wire.required(practiceCode, "merged.practiceCode"),
                    closed.commissionerCode(),
                    closed.attention(),
                    true,
                    closed.imported(),
                    Wire.required(reportedBy, "merged.reportedBy"));
        }
    }

    List<ToldConcern> mergedInto(ToldConcern closed) {
        return Objects.requireNonNullElse(merged, List.<MergedV1>of()).stream()
                .map(one -> one.with(closed))
                .toList();
    }
}
