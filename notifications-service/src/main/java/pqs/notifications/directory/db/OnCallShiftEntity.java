package pqs.notifications.directory.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.ShiftId;

/** A row of {@code on_call_shift}. Only {@code cut_short_at} is ever written to a row that stands. */
@Entity
@Table(name = "on_call_shift")
@NullUnmarked
class OnCallShiftEntity {

    @Id
    @Column(name = "shift_id", updatable = false)
    UUID id;

    @Column(name = "organisation_code", updatable = false)
    String organisationCode;

    @Column(updatable = false)
    String subject;

    @Column(name = "from_at", updatable = false)
    Instant from;

    @Column(name = "planned_until", updatable = false)
    Instant plannedUntil;

    @Column(name = "cut_short_at")
    Instant cutShortAt;

    static OnCallShiftEntity of(OnCallShift shift) {
        var row = new OnCallShiftEntity();
        row.id = shift.id().value();
        row.organisationCode = shift.organisation().value();
        row.subject = shift.person().subject();
        row.from = shift.from();
        row.plannedUntil = shift.plannedUntil();
        row.cutShortAt = shift.cutShortAt().orElse(null);
        return row;
    }

    OnCallShift toShift() {
        return new OnCallShift(
                new ShiftId(id),
                new OrganisationCode(organisationCode),
                new PersonId(subject),
                from,
                plannedUntil,
                Optional.ofNullable(cutShortAt));
    }
}
