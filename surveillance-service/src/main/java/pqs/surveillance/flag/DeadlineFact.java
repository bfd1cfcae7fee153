package pqs.surveillance.flag;

import java.time.Instant;

/** What was decided about the time that a flag's deadline gives, when and by whom. */
public sealed interface DeadlineFact {

    Instant at();

    Acknowledger by();

    /**
     * The clock stands still.
     *
     * @param until when it runs again by itself, if nobody resumes it before
     */
    record Paused(Instant at, Acknowledger by, String reason, Instant until) implements DeadlineFact {}

    /**
     * The clock runs again.
     *
     * @param dueAt by when the flag then had to be taken up
     */
    record Resumed(Instant at, Acknowledger by, Instant dueAt) implements DeadlineFact {}

    /**
     * More time than the rule gives.
     *
     * @param dueAt by when the flag then had to be taken up
     */
    record Extended(Instant at, Acknowledger by, String reason, Instant dueAt) implements DeadlineFact {}
}
