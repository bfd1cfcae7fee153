package pqs.intake.onward.http;

import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.onward.OnwardId;
import pqs.platform.fault.Refused;

/** Identifiers as they stand in addresses. What is none names nothing, so it is answered as not found. */
final class OnwardIds {

    private OnwardIds() {}

    static ConcernId concern(String raw) {
        return ConcernIds.parse(raw);
    }

    static OnwardId onward(String raw) {
        try {
            return new OnwardId(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound("There is no such thing.");
        }
    }
}
