package pqs.surveillance.flag;

import java.util.List;

/** What was decided about the deadlines of flags; appended, never changed, and seen by whoever sees the flag. */
public interface DeadlineFacts {

    /**
     * Writes down the next fact.
     *
     * @param number of the fact among the flag's, from 1; a second one of a number is an error
     */
    void add(FlagId flag, int number, DeadlineFact fact);

    /** In the order in which they were decided. */
    List<DeadlineFact> of(FlagId flag);
}
