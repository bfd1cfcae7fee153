package pqs.intake.attachment;

import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.draft.DraftId;

/**
 * Files as they are kept. With a draft, for whoever sees it; with a concern, for its practice and those who triage it. One that is withheld
 * is not among them.
 */
public interface Attachments {

    /** Holds back others who add files there until the transaction ends, so that none comes on top of the most. */
    void hold(Place place);

    /** In the order in which they were added. */
    List<Attachment> of(Place place);

    Optional<Attachment> find(AttachmentId id);

    void add(Attachment attachment, byte[] content);

    /**
     * The content; the audit trail is told who read it and why.
     *
     * @param trailOwner who sees, beside the reader, that it was read
     */
    byte[] read(Attachment attachment, Reading why, String trailOwner);

    /** Only while it is with a draft. */
    void remove(AttachmentId id);

    /** The draft was sent: its files are the concern's from now on. */
    int adopt(DraftId draft, ConcernId concern);

    /** Why a file is read: a code of the closed list of purposes. */
    enum Reading {
        OWN_RECORD("own-record"),
        HANDLING("handling"),
        RELEASE("release");

        private final String purpose;

        Reading(String purpose) {
            this.purpose = purpose;
        }

        public String purpose() {
            return purpose;
        }
    }
}
