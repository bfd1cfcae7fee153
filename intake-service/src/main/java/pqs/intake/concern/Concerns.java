package pqs.intake.concern;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.practice.PracticeCode;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Concerns as they are kept. Whoever asks sees only those of the practices in scope. */
public interface Concerns {

    /**
     * Adds a concern unless this submission has been taken already, or its reference or identifier belongs to another.
     *
     * @return false if nothing was added: the reporter's {@link #submission} of this key stands already, whatever it said,
     *     or there is none and the identifiers must be drawn again
     */
    boolean add(Report report, Submitted submitted);

    Optional<Taken> submission(String reportedBy, SubmissionKey key);

    Optional<Report> find(ConcernId id);

    /** Of all of these, the newest first. */
    Slice<Concern> ofPractices(Collection<PracticeCode> practices, PageRequest<UUID> page);

    Optional<Concern> find(ReferenceNumber reference);

    /**
     * How a report came.
     *
     * @param digest of {@link Submission#digest()}
     */
    record Submitted(SubmissionKey key, String digest) {}

    /** A submission that was taken before, and what it became. */
    record Taken(String digest, Concern concern) {}
}
