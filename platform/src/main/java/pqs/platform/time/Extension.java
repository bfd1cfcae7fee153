package pqs.platform.time;

import java.time.Instant;

/**
 * More time than the rule gives.
 *
 * @param by length added to the end as it was when it was granted; only later pauses move what comes of it
 * @param reason in a person's words, shown wherever the deadline is explained
 * @param actor who granted it, as the identity provider's subject
 * @param at when it was granted
 */
public record Extension(Length by, String reason, String actor, Instant at) implements Change {

    public Extension {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an extension needs a reason");
        }
    }

    @Override
    public Extension notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new Extension(by, reason, actor, earliest) : this;
    }
}
