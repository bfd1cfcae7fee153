package pqs.intake.response;

import java.util.UUID;

/** Identity of what a provider was asked, for life. It says nothing of the concern. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
