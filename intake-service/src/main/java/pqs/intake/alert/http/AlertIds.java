package pqs.intake.alert.http;

import java.util.UUID;
import pqs.intake.alert.AlertId;
import pqs.platform.fault.Refused;

/** Identifiers as they stand in addresses. What is none names nothing, so it is answered as not found. */
final class AlertIds {

    private AlertIds() {}

    static AlertId parse(String raw) {
        try {
            return new AlertId(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound("There is no such alert, or it is not yours to see.");
        }
    }
}
