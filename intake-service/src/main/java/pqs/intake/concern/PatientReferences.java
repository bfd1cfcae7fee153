package pqs.intake.concern;

import java.util.Optional;
import pqs.platform.personal.NhsNumber;

/** The patients that concerns are about, sealed. Whoever asks finds only those of the practices in scope. */
public interface PatientReferences {

    void keep(ConcernFacts concern, NhsNumber patient);

    boolean holds(ConcernId concern);

    /** Whether the concern is about this patient; about none, if empty. Opens nothing. */
    boolean matches(ConcernId concern, Optional<NhsNumber> patient);

    /** Opens it, which leaves a row in the audit trail; empty if the concern has none. */
    Optional<NhsNumber> open(ConcernFacts concern, OpeningPurpose purpose);

    /**
     * As {@link #open}, by the provider to which it was given: empty unless it is so now.
     *
     * @param owner code of the organisation whose record it is: it sees the row in the trail
     */
    Optional<NhsNumber> openReleased(ConcernId concern, ReleasedPurpose purpose, String owner);
}
