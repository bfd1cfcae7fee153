package pqs.intake.onward;

import java.util.UUID;

/** Identity of what a concern became; the other services know it by the same. */
public record OnwardId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
