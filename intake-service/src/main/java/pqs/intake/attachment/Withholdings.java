package pqs.intake.attachment;

import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/** Which files are withheld. Kept for good: nothing here gives one back. */
public interface Withholdings {

    /**
     * Withholds the file; from then on {@link Attachments} does not know it.
     *
     * @return false if it was withheld before, or is none of a concern: then nothing changes
     */
    boolean add(Withholding withholding);

    /** In the order in which they were withheld. */
    List<Withholding> of(ConcernId concern);

    Optional<Withholding> find(AttachmentId file);
}
