package pqs.notifications.directory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Organisations without a database. */
public class InMemoryOrganisations implements Organisations {

    private final Map<OrganisationCode, Organisation> organisations = new LinkedHashMap<>();

    @Override
    public Optional<Organisation> find(OrganisationCode code) {
        return Optional.ofNullable(organisations.get(code));
    }

    @Override
    public Optional<Organisation> findForChange(OrganisationCode code) {
        return find(code);
    }

    @Override
    public void save(Organisation organisation) {
        organisations.put(organisation.code(), organisation);
    }

    @Override
    public List<Organisation> standing(OrganisationKind kind, int rowsMax) {
        return all().filter(
                        organisation -> organisation instanceof Organisation.Standing && organisation.kind() == kind)
                .limit(rowsMax)
                .toList();
    }

    private Stream<Organisation> all() {
        return organisations.values().stream().sorted(Comparator.comparing(Organisation::name));
    }

    @Override
    public Slice<Organisation> byName(PageRequest<ByName> page) {
        throw new UnsupportedOperationException("no rule turns pages");
    }

    @Override
    public List<Organisation> predecessorsOf(OrganisationCode code) {
        return all().filter(organisation ->
                        organisation.succeededBy().filter(code::equals).isPresent())
                .toList();
    }
}
