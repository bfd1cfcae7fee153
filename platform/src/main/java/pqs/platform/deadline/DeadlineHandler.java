package pqs.platform.deadline;

import java.time.Instant;
import pqs.platform.time.Deadline;

/**
 * What happens when a level of a deadline comes. A bean of this type is all that is needed; there is one for each name.
 */
public interface DeadlineHandler {

    /** Name of the deadlines it is for. */
    String deadline();

    /**
     * Runs inside the transaction that marks the level as fired, in the scope {@code <service>.deadlines}: what it does in
     * the database takes effect once. If it throws, nothing has happened and it is called again later.
     */
    void fired(Fired fired);

    /**
     * A level that came.
     *
     * @param dueAt when it was to come
     * @param at when it did, by the database's time
     */
    record Fired(Deadline deadline, String level, Instant dueAt, Instant at) {

        public String subject() {
            return deadline.terms().subject();
        }
    }
}
