package pqs.review.followup;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identity of what a concern became, given by the service that took the concern in. */
public record OnwardId(UUID value) {

    public OnwardId {
        Objects.requireNonNull(value, "value");
    }

    /** Empty for what is no identity. */
    public static Optional<OnwardId> parse(String text) {
        try {
            return Optional.of(new OnwardId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
