package pqs.intake.response.http;

import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.response.RequestId;
import pqs.platform.fault.Refused;

/** Identifiers as they stand in addresses. What is none names nothing, so it is answered as not found. */
final class Addresses {

    private Addresses() {}

    static ConcernId concern(String raw) {
        return new ConcernId(parsed(raw, "There is no such concern, or it is not yours to see."));
    }

    static RequestId request(String raw) {
        return new RequestId(parsed(raw, "There is no such question, or it is not yours to see."));
    }

    private static UUID parsed(String raw, String none) {
        try {
            return UUID.fromString(raw);
        } catch (IllegalArgumentException _) {
            throw Refused.notFound(none);
        }
    }
}
