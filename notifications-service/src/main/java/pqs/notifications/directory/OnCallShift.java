package pqs.notifications.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which somebody can be called for an organisation: from the first moment, up to but not including the last.
 *
 * @param plannedUntil the end as it was planned
 * @param cutShortAt when somebody ended it before that: from then on nobody is called; before the start, it never was
 */
public record OnCallShift(
        ShiftId id,
        OrganisationCode organisation,
        PersonId person,
        Instant from,
        Instant plannedUntil,
        Optional<Instant> cutShortAt) {

    /** A longer time is a rota that nobody has thought about. */
    public static final Duration LENGTH_MAX = Duration.ofDays(31);

    public OnCallShift {
        if (!plannedUntil.isAfter(from) || Duration.between(from, plannedUntil).compareTo(LENGTH_MAX) > 0) {
            throw new IllegalArgumentException("a time on call lasts up to " + LENGTH_MAX.toDays() + " days");
        }
    }

    public static OnCallShift planned(
            ShiftId id, OrganisationCode organisation, PersonId person, Instant from, Instant until) {
        return new OnCallShift(id, organisation, person, from, until, Optional.empty());
    }

    /** When nobody is called any more; not after the planned end, and for one that never was, its start. */
    public Instant until() {
        return cutShortAt
                .map(at -> at.isBefore(from) ? from : at)
                .filter(at -> at.isBefore(plannedUntil))
                .orElse(plannedUntil);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until());
    }

    public boolean overlaps(Instant otherFrom, Instant otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(until());
    }

    /** Ended now. One that is over, or has been cut short before, stays as it is. */
    public OnCallShift cutShort(Instant at) {
        return at.isBefore(until())
                ? new OnCallShift(id, organisation, person, from, plannedUntil, Optional.of(at))
                : this;
    }
}
