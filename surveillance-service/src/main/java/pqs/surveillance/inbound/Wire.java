package pqs.surveillance.inbound;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.provider.ProviderCode;

/** Checks what an event says on its way in. What does not fit can never be handled: its key is parked for a person to see. */
final class Wire {

    private Wire() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new UnreadableEvent("the event lacks " + field);
        }
        return value;
    }

    static ReferenceNumber reference(@Nullable String value) {
        try {
            return new ReferenceNumber(required(value, "reference"));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableEvent("the event's reference is malformed", malformed);
        }
    }

    static ProviderCode provider(@Nullable String value) {
        try {
            return new ProviderCode(required(value, "providerCode"));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableEvent("the event's providerCode is malformed", malformed);
        }
    }

    /** In microseconds, as the database keeps them: PostgreSQL would round, and a rounded moment may lie in the future. */
    static Instant moment(@Nullable Instant value, String field) {
        return required(value, field).truncatedTo(ChronoUnit.MICROS);
    }
}
