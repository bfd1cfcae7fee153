package pqs.intake.concern;

import java.util.Optional;
import pqs.platform.personal.PersonName;

/** Practitioners as reporters typed them, sealed. Whoever asks finds those of the concerns in scope. */
public interface Practitioners {

    void keep(ConcernFacts concern, PersonName typed);

    boolean holds(ConcernId concern);

    /** Whether this practitioner was named with the concern; nobody, if empty. Opens nothing. */
    boolean matches(ConcernId concern, Optional<PersonName> practitioner);

    /** Opens it, which leaves a row in the audit trail; empty if the concern names nobody. */
    Optional<PersonName> open(CaseFacts concern, OpeningPurpose purpose);
}
