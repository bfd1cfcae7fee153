package pqs.surveillance.observation;

import java.util.UUID;

/** Identity of a concern, given by the service that took it in. */
public record ConcernId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
