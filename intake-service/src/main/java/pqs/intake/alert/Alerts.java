package pqs.intake.alert;

import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.SubmissionKey;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Alerts as they are kept. Whoever asks sees those of its provider, about its practice, or of the practices it commissions. */
public interface Alerts {

    /**
     * Adds an alert, unless the one who raises it has sent this submission before, or its reference belongs to another.
     *
     * @param digest of {@link AlertSubmission#digest()}
     * @return false if nothing was added
     */
    boolean add(Alert.Raised raised, String raisedBy, SubmissionKey key, String digest);

    Optional<Taken> submission(String raisedBy, SubmissionKey key);

    /** A submission that was taken before, and what it became. */
    record Taken(String digest, Alert alert) {}

    Optional<Alert> find(AlertId id);

    Optional<Alert> find(ReferenceNumber reference);

    /** Holds it until the transaction ends. */
    Optional<Alert> lock(AlertId id);

    /** The newest first. */
    Slice<Alert> list(PageRequest<UUID> page);

    /** Writes down the answer to one that was locked before. */
    void answer(Alert.Answered answered, String answeredBy);
}
