package pqs.intake.concern.http;

import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.platform.fault.Refused;

/** Identifiers as they stand in addresses. What is none names nothing, so it is answered as not found. */
public final class ConcernIds {

    private ConcernIds() {}

    public static ConcernId parse(String raw) {
        try {
            return new ConcernId(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound("There is no such concern.");
        }
    }
}
