package pqs.notifications.directory.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.ShiftId;

/** Times on call in PostgreSQL, under the row-level security of {@code V4__organisations.sql}. */
@ApplicationScoped
public class PanacheOnCallShifts implements OnCallShifts {

    private static final Sort IN_ORDER = Sort.by("from", "id");
    /** One cut short before its start never was, and is over from the beginning. */
    private static final String NOT_OVER_BY =
            " = ?1 and plannedUntil > ?2 and (cutShortAt is null or (cutShortAt > ?2 and cutShortAt > from))";

    private final Rows rows;

    PanacheOnCallShifts(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(OnCallShift shift) {
        rows.persistAndFlush(OnCallShiftEntity.of(shift));
    }

    @Override
    public void save(OnCallShift shift) {
        rows.findById(shift.id().value()).cutShortAt = shift.cutShortAt().orElse(null);
        rows.flush();
    }

    @Override
    public Optional<OnCallShift> findForChange(ShiftId id) {
        return rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(OnCallShiftEntity::toShift);
    }

    @Override
    public List<OnCallShift> ofOrganisation(OrganisationCode code, Instant notOverBy) {
        return list("organisationCode" + NOT_OVER_BY, code.value(), notOverBy);
    }

    @Override
    public List<OnCallShift> ofPerson(PersonId person, Instant notOverBy) {
        return list("subject" + NOT_OVER_BY, person.subject(), notOverBy);
    }

    private List<OnCallShift> list(String condition, String of, Instant notOverBy) {
        return rows.find(condition, IN_ORDER, of, notOverBy).stream()
                .map(OnCallShiftEntity::toShift)
                .toList();
    }

    /** Package-private, so that no entity leaves this package. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OnCallShiftEntity, UUID> {}
}
