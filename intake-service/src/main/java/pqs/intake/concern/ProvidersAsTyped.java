package pqs.intake.concern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue of providers as typed. Whoever asks sees only those of the commissioners in scope. */
public interface ProvidersAsTyped {

    void add(Concern.Unlinked concern, String commissionerCode);

    /** Those that wait, the oldest first. */
    List<Concern.Unlinked> waiting(int rowsMax);

    Backlog backlog();

    /**
     * All that wait, counted.
     *
     * @param oldest when the first of them was reported; empty if none waits
     */
    record Backlog(long count, Optional<Instant> oldest) {}

    /** One that waits; empty if there is none, or none in scope, or somebody has linked it. */
    Optional<Concern.Unlinked> waiting(ConcernId id);

    /**
     * Writes down what a provider as typed turned out to be.
     *
     * @return false if somebody was quicker
     */
    boolean link(Concern.Linked concern, String linkedBy, Instant at);
}
