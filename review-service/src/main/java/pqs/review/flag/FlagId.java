package pqs.review.flag;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identity of a flag, given by surveillance. */
public record FlagId(UUID value) {

    private static final int UUID_CHARACTERS = 36;

    public FlagId {
        Objects.requireNonNull(value, "flag id");
    }

    /** Reads the canonical 36-character form; the JDK alone would also take short and odd ones. */
    public static Optional<FlagId> parse(String typed) {
        if (typed.length() != UUID_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FlagId(UUID.fromString(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
