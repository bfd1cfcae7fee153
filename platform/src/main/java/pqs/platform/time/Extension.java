package pqs.platform.time;

import java.time.Instant;

/**
 * More time than the rule gives.
 *
 * @param by length added to the end as it was
 * @param reason in a person's words, shown wherever the deadline is explained
 * @param actor who granted it, as the identity provider's subject
 * @param at when it was granted
 */
public record Extension(Length by, String reason, String actor, Instant at) {

    public Extension {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an extension needs a reason");
        }
    }
}
