package pqs.notifications.directory.http;

import java.util.UUID;
import pqs.notifications.directory.ShiftId;
import pqs.platform.fault.Refused;

/** Reads the id in an address. */
final class ShiftIds {

    private ShiftIds() {}

    static ShiftId parse(String typed) {
        try {
            return new ShiftId(UUID.fromString(typed));
        } catch (IllegalArgumentException notOne) {
            throw Refused.notFound("There is no such time on call.");
        }
    }
}
