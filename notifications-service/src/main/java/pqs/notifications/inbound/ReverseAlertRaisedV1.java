package pqs.notifications.inbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of {@code reverse-alert-raised} version 1 that a notice needs; what it is about is not told by a message. */
public record ReverseAlertRaisedV1(
        @Nullable UUID alertId,
        @Nullable String reference,
        @Nullable String practiceCode) {

    static final String TYPE = "reverse-alert-raised";
}
