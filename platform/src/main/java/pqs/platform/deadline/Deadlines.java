package pqs.platform.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineTerms;

/**
 * Deadlines that are kept. Everything here joins the caller's transaction, which runs in a service scope: whether a person
 * may see the subject has been asked before.
 *
 * <p>Whoever locks both a deadline and its subject locks the deadline first, as firing does.
 */
public interface Deadlines {

    /**
     * Starts a deadline; where the subject has one of that name already, nothing is changed.
     *
     * @return the deadline as it now is
     * @throws IllegalStateException if no {@link DeadlineHandler} has its name: it would fire into the void
     */
    Deadline start(DeadlineTerms terms);

    /**
     * Begins the deadline of a subject that is new in this transaction, in any scope: who adds something begins its deadline with
     * it. Nobody but a service sees it afterwards.
     *
     * @throws IllegalStateException if no {@link DeadlineHandler} has its name, or the subject has one of that name already
     */
    void begin(DeadlineTerms terms);

    /** Holds a deadline until the transaction ends, so that it neither fires nor changes meanwhile. */
    Optional<Deadline> lock(String subject, String name);

    /** By subject; subjects that have none are left out. */
    Map<String, Deadline> find(String name, Collection<String> subjects);

    /** Writes down what became of a deadline that was locked before. What has fired stays fired. */
    void change(Deadline changed);
}
