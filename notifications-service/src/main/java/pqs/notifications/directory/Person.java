package pqs.notifications.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody in the directory.
 *
 * @param tenures every membership, current and ended
 * @param version counts the changes, from 1; an administrator's form names the version it was filled in from
 */
public record Person(
        PersonId id,
        String displayName,
        Contact contact,
        Optional<PhoneNumber> phone,
        List<Tenure> tenures,
        int version) {

    public Person {
        tenures = List.copyOf(tenures);
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }

    public static Person join(PersonDetails details, Instant at) {
        return new Person(
                details.id(),
                details.displayName(),
                details.contact(),
                details.phone(),
                details.memberships().stream()
                        .<Tenure>map(membership -> new Tenure.Current(membership, at))
                        .toList(),
                1);
    }

    /** The same person if the details say nothing new; otherwise the next version, with memberships ended and begun. */
    public Person amend(PersonDetails details, Instant at) {
        if (isAsIn(details)) {
            return this;
        }
        var wanted = details.memberships();
        var amended = new ArrayList<Tenure>();
        for (var tenure : tenures) {
            amended.add(
                    switch (tenure) {
                        case Tenure.Current current when !wanted.contains(current.membership()) -> current.end(at);
                        case Tenure.Current current -> current;
                        case Tenure.Ended ended -> ended;
                    });
        }
        wanted.stream()
                .filter(membership -> !memberships().contains(membership))
                .forEach(membership -> amended.add(new Tenure.Current(membership, at)));
        return new Person(id, details.displayName(), details.contact(), details.phone(), amended, version + 1);
    }

    /** Holds nothing any more from this moment on; who they were told of what as stays on record. */
    public Person leave(Instant at) {
        return amend(new PersonDetails(id, displayName, contact, phone, Set.of()), at);
    }

    /** Every role held for one organisation is held for the other instead, from this moment on. */
    public Person follow(OrganisationCode from, OrganisationCode to, Instant at) {
        var moved = memberships().stream()
                .map(held -> held.organisation().equals(from) ? new Membership(to.value(), held.role()) : held)
                .collect(Collectors.toUnmodifiableSet());
        return amend(new PersonDetails(id, displayName, contact, phone, moved), at);
    }

    public boolean worksFor(OrganisationCode code) {
        return memberships().stream().anyMatch(held -> held.organisation().equals(code));
    }

    private boolean isAsIn(PersonDetails details) {
        return displayName.equals(details.displayName())
                && contact.equals(details.contact())
                && phone.equals(details.phone())
                && memberships().equals(details.memberships());
    }

    /** The memberships held now. */
    public Set<Membership> memberships() {
        return tenures.stream()
                .filter(Tenure.Current.class::isInstance)
                .map(Tenure::membership)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of a page: by organisation, then role. */
    public List<Membership> membershipsInOrder() {
        return memberships().stream()
                .sorted(Comparator.comparing(Membership::organisationCode).thenComparing(Membership::role))
                .toList();
    }
}
