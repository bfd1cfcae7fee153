package pqs.intake.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.SubmissionKey;

/** Drafts as they are kept. Whoever asks sees their own only. */
public interface Drafts {

    /**
     * Holds back whoever else saves or sends the form with this key until the transaction ends: a save that was under way
     * when the report was sent must find that it was.
     */
    void hold(String subject, SubmissionKey key);

    Optional<Draft> find(String subject, SubmissionKey key);

    Optional<Draft> find(DraftId id);

    /** The last saved first. */
    List<Draft> of(String subject);

    void add(Draft draft, Owner owner, DraftFields fields);

    /** What was typed, by its own writer; the audit trail is told. Empty if there is no such draft. */
    Optional<DraftFields> open(DraftId id);

    void replace(Draft draft, DraftFields fields);

    void remove(DraftId id);

    /** Removes those last saved before, at most so many; says how many. */
    int removeSavedBefore(Instant moment, int rowsMax);

    /** Whose it is: the person, and the organisation they acted for. */
    record Owner(String subject, String organisation) {}
}
