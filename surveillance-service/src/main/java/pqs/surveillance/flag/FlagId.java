package pqs.surveillance.flag;

import java.util.UUID;

/** Identity of a flag. */
public record FlagId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
