package pqs.notifications.directory.db;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.directory.Tenure;
import pqs.platform.fault.Refused;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** People in PostgreSQL, under the row-level security of {@code V1__directory.sql}. */
@ApplicationScoped
public class PanachePeople implements People {

    /** Number of the lock on who holds which role; any that nothing else in this database uses. */
    private static final long MEMBERSHIPS = 7_001;

    private static final Sort IN_ORDER = Sort.by("from", "id");
    private static final Keyset READ_ON = Keyset.ascending("displayName", "subject");
    private static final Sort BY_NAME = Sort.by("displayName", "subject");

    private final PersonRows persons;
    private final TenureRows tenures;

    PanachePeople(PersonRows persons, TenureRows tenures) {
        this.persons = persons;
        this.tenures = tenures;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return persons.findByIdOptional(id.subject()).map(row -> row.toPerson(tenuresOf(id)));
    }

    @Override
    public Optional<Person> findForChange(PersonId id) {
        return persons.findByIdOptional(id.subject(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row.toPerson(tenuresOf(id)));
    }

    @Override
    public void holdMemberships() {
        hold("select pg_advisory_xact_lock(" + MEMBERSHIPS + ")");
    }

    @Override
    public void keepMemberships() {
        hold("select pg_advisory_xact_lock_shared(" + MEMBERSHIPS + ")");
    }

    @Override
    public void save(Person person) {
        holdMemberships();
        var row = persons.findByIdOptional(person.id().subject()).orElseGet(PersonEntity::new);
        row.take(person);
        persons.persistAndFlush(row);
        var kept = rowsOf(person.id());
        for (var tenure : person.tenures()) {
            kept.stream()
                    .filter(old -> old.isOf(tenure))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> old.take(tenure), () -> tenures.persist(TenureEntity.of(person.id(), tenure)));
        }
    }

    @Override
    public Slice<Person> byName(PageRequest<PersonId> page) {
        var beside = page.place().beside().map(id -> persons.findById(id.subject()));
        var query = persons.getEntityManager()
                .createQuery(
                        "from PersonEntity where " + READ_ON.condition(page) + " order by " + READ_ON.order(page),
                        PersonEntity.class);
        if (page.place().beside().isPresent()) {
            // Nobody is ever taken out of the directory, so who is not there was never a row of this list.
            var row = beside.orElseThrow(() -> Refused.notFound("There is no such page of the directory."));
            query.setParameter("page0", row.displayName).setParameter("page1", row.subject);
        }
        var fetched = query.setMaxResults(page.rowsToFetch()).getResultList();
        return Slice.of(page, withTenures(fetched));
    }

    @Override
    public List<Person> workingFor(OrganisationCode organisation) {
        return withTenures(persons.list(
                "subject in (select t.subject from TenureEntity t where t.organisationCode = ?1 and t.until is null)",
                BY_NAME,
                organisation.value()));
    }

    @Override
    public boolean anybodyHolds(Role role) {
        return tenures.count("role = ?1 and until is null", role.code()) > 0;
    }

    @Override
    public boolean holds(PersonId id, Role role) {
        return tenures.count("subject = ?1 and role = ?2 and until is null", id.subject(), role.code()) > 0;
    }

    private List<Person> withTenures(List<PersonEntity> page) {
        var subjects = page.stream().map(row -> row.subject).toList();
        var bySubject = tenures.find("subject in ?1", IN_ORDER, subjects).stream()
                .collect(Collectors.groupingBy(
                        row -> row.subject, Collectors.mapping(TenureEntity::toTenure, Collectors.toList())));
        return page.stream()
                .map(row -> row.toPerson(bySubject.getOrDefault(row.subject, List.of())))
                .toList();
    }

    @Override
    public List<Holder> holding(Role role, Collection<String> organisationCodes) {
        keepMemberships();
        return tenures
                .find(
                        "role = ?1 and organisationCode in ?2 and until is null",
                        Sort.by("organisationCode", "subject"),
                        role.code(),
                        organisationCodes)
                .stream()
                .map(row -> new Holder(new PersonId(row.subject), row.organisationCode))
                .toList();
    }

    /** Who is being told and who is joining wait for each other, so that nobody joins between the question and its answer. */
    private void hold(String lock) {
        persons.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(lock, Object.class)
                .getResultList();
    }

    private List<TenureEntity> rowsOf(PersonId id) {
        return tenures.list("subject", IN_ORDER, id.subject());
    }

    private List<Tenure> tenuresOf(PersonId id) {
        return rowsOf(id).stream().map(TenureEntity::toTenure).toList();
    }

    /** Package-private, so that no entity leaves this package. */
    @ApplicationScoped
    static class PersonRows implements PanacheRepositoryBase<PersonEntity, String> {}

    @ApplicationScoped
    static class TenureRows implements PanacheRepository<TenureEntity> {}
}
