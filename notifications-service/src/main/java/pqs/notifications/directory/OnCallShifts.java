package pqs.notifications.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The times on call that are kept. */
public interface OnCallShifts {

    void add(OnCallShift shift);

    /** Writes that a time was cut short; everything else about it stands. */
    void save(OnCallShift shift);

    /** Finds one and holds its row until the transaction ends. */
    Optional<OnCallShift> findForChange(ShiftId id);

    /** Of one organisation, those not over by then. */
    List<OnCallShift> ofOrganisation(OrganisationCode code, Instant notOverBy);

    /** Of one person, those not over by then. */
    List<OnCallShift> ofPerson(PersonId person, Instant notOverBy);
}
