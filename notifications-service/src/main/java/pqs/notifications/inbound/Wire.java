package pqs.notifications.inbound;

import org.jspecify.annotations.Nullable;

/** Reading of fields that may be missing. */
final class Wire {

    private Wire() {}

    /** @throws IllegalArgumentException that names the field, and not what else was in the event */
    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("no " + field);
        }
        return value;
    }
}
