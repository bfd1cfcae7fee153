package pqs.notifications.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** People without a database. */
public class InMemoryPeople implements People {

    private final Map<PersonId, Person> people = new LinkedHashMap<>();

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> findForChange(PersonId id) {
        return find(id);
    }

    @Override
    public void holdMemberships() {
        // Nobody else is here.
    }

    @Override
    public void keepMemberships() {
        // Nobody else is here.
    }

    @Override
    public void save(Person person) {
        people.put(person.id(), person);
    }

    private List<Person> all(int rowsMax) {
        return people.values().stream()
                .sorted(Comparator.comparing(Person::displayName))
                .limit(rowsMax)
                .toList();
    }

    @Override
    public Slice<Person> byName(PageRequest<PersonId> page) {
        throw new UnsupportedOperationException("no rule turns pages");
    }

    @Override
    public List<Person> workingFor(OrganisationCode organisation) {
        return all(Integer.MAX_VALUE).stream()
                .filter(person -> person.worksFor(organisation))
                .toList();
    }

    @Override
    public boolean anybodyHolds(Role role) {
        return people.keySet().stream().anyMatch(id -> holds(id, role));
    }

    @Override
    public boolean holds(PersonId id, Role role) {
        return find(id).stream()
                .flatMap(person -> person.memberships().stream())
                .anyMatch(held -> held.role() == role);
    }

    @Override
    public List<Holder> holding(Role role, Collection<String> organisationCodes) {
        return people.values().stream()
                .flatMap(person -> person.membershipsInOrder().stream()
                        .filter(held -> held.role() == role && organisationCodes.contains(held.organisationCode()))
                        .map(held -> new Holder(person.id(), held.organisationCode())))
                .sorted(Comparator.comparing(Holder::organisationCode)
                        .thenComparing(holder -> holder.person().subject()))
                .toList();
    }
}
