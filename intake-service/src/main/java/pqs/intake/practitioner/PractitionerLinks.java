package pqs.intake.practitioner;

import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.ConcernId;

/** Which practitioner a concern is about, by an opaque identity. Whoever asks finds those of cases in scope. */
public interface PractitionerLinks {

    Optional<UUID> of(ConcernId concern);

    /** Of a case that was locked before. */
    void link(ConcernId concern, UUID practitioner);

    /** As its provider is another one now. Of a case that was locked before. */
    void unlink(ConcernId concern);
}
