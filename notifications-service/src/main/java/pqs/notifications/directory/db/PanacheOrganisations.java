package pqs.notifications.directory.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationKind;
import pqs.notifications.directory.Organisations;
import pqs.platform.paging.ByName;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Organisations in PostgreSQL. */
@ApplicationScoped
public class PanacheOrganisations implements Organisations {

    private static final Sort IN_ORDER = Sort.by("name", "code");

    private static final Keyset BY_NAME = Keyset.ascending("name", "code");

    private final Rows rows;

    PanacheOrganisations(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Organisation> find(OrganisationCode code) {
        return rows.findByIdOptional(code.value()).map(OrganisationEntity::toOrganisation);
    }

    @Override
    public Optional<Organisation> findForChange(OrganisationCode code) {
        return rows.findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(OrganisationEntity::toOrganisation);
    }

    @Override
    public void save(Organisation organisation) {
        var row = rows.findByIdOptional(organisation.code().value()).orElseGet(OrganisationEntity::new);
        row.take(organisation);
        rows.persistAndFlush(row);
    }

    @Override
    public List<Organisation> standing(OrganisationKind kind, int rowsMax) {
        return rows.find("kind = ?1 and succeededBy is null", IN_ORDER, kind.code()).page(Page.ofSize(rowsMax)).stream()
                .map(OrganisationEntity::toOrganisation)
                .toList();
    }

    @Override
    public Slice<Organisation> byName(PageRequest<ByName> page) {
        var query = rows.getEntityManager()
                .createQuery(
                        "from OrganisationEntity where " + BY_NAME.condition(page) + " order by " + BY_NAME.order(page),
                        OrganisationEntity.class);
        page.place()
                .beside()
                .ifPresent(row -> query.setParameter("page0", row.name()).setParameter("page1", row.code()));
        return Slice.of(page, query.setMaxResults(page.rowsToFetch()).getResultList())
                .map(OrganisationEntity::toOrganisation);
    }

    @Override
    public List<Organisation> predecessorsOf(OrganisationCode code) {
        return rows.find("succeededBy", IN_ORDER, code.value()).stream()
                .map(OrganisationEntity::toOrganisation)
                .toList();
    }

    /** Package-private, so that no entity leaves this package. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OrganisationEntity, String> {}
}
