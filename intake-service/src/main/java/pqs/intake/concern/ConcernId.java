package pqs.intake.concern;

import java.util.UUID;

/** Identity of a concern for life: the key of its events too. */
public record ConcernId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
