package pqs.platform.time;

import java.time.Instant;

/**
 * Less time than the rule gives, such as where something turns out to be urgent.
 *
 * @param within what is left at most, counted from when it was decided; where the end comes sooner, it stays
 * @param reason in a person's words, shown wherever the deadline is explained
 * @param actor who decided it, as the identity provider's subject
 * @param at when it was decided
 */
public record Shortening(Length within, String reason, String actor, Instant at) implements Change {

    public Shortening {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a shortening needs a reason");
        }
    }

    @Override
    public Shortening notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new Shortening(within, reason, actor, earliest) : this;
    }
}
