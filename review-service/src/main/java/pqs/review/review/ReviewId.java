package pqs.review.review;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identity of a review; also the partition key of its events. */
public record ReviewId(UUID value) {

    private static final int UUID_CHARACTERS = 36;

    public ReviewId {
        Objects.requireNonNull(value, "review id");
    }

    /** Reads the canonical 36-character form; the JDK alone would also take short and odd ones. */
    public static Optional<ReviewId> parse(String typed) {
        if (typed.length() != UUID_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReviewId(UUID.fromString(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
