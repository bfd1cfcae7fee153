package pqs.notifications.directory;

import java.util.UUID;

/** Identifies a time on call. */
public record ShiftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
