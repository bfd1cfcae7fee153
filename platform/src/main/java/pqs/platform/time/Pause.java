package pqs.platform.time;

import java.time.Instant;

/**
 * A stretch of time that a deadline does not count.
 *
 * @param reason in a person's words, shown wherever the deadline is explained
 * @param by who decided it, as the identity provider's subject
 */
public record Pause(Instant from, Instant until, String reason, String by) implements DeadlineEvent {

    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins: " + from + ".." + until);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a pause needs a reason");
        }
    }
}
