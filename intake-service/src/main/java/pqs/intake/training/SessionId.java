package pqs.intake.training;

import java.util.UUID;

/** Identity of a training session; ordered by when it was recorded. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
