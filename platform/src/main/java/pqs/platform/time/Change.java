package pqs.platform.time;

import java.time.Instant;

/** Somebody decided that a deadline ends otherwise than its rule says. */
public sealed interface Change extends DeadlineEvent permits Extension, Shortening {

    /** In a person's words, shown wherever the deadline is explained. */
    String reason();

    /** Who decided it, as the identity provider's subject. */
    String actor();

    /** When it was decided. */
    Instant at();

    /** Decided no earlier than that. */
    Change notBefore(Instant earliest);
}
