package pqs.notifications.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The organisations of the directory. Who is an organisation is public; who works there is not. */
public interface Organisations {

    Optional<Organisation> find(OrganisationCode code);

    /** Finds an organisation and holds its row until the transaction ends. */
    Optional<Organisation> findForChange(OrganisationCode code);

    /** Writes an organisation, new or changed. */
    void save(Organisation organisation);

    /** Those of the kind that stand, by name; no more than so many. */
    List<Organisation> standing(OrganisationKind kind, int rowsMax);

    /** By name. */
    Slice<Organisation> byName(PageRequest<ByName> page);

    /** Those that gave way to this one directly. */
    List<Organisation> predecessorsOf(OrganisationCode code);

    /**
     * The organisation that stands at the end of the chain that begins with this one; the code itself where the directory
     * does not know it.
     */
    default OrganisationCode currentOf(OrganisationCode code) {
        var current = code;
        var next = find(current).flatMap(Organisation::succeededBy);
        while (next.isPresent()) {
            current = next.get();
            next = find(current).flatMap(Organisation::succeededBy);
        }
        return current;
    }

    /** This organisation and all that gave way to it, directly or in steps. */
    default List<OrganisationCode> withPredecessors(OrganisationCode code) {
        var family = new ArrayList<>(List.of(code));
        for (int next = 0; next < family.size(); next++) {
            predecessorsOf(family.get(next)).stream()
                    .map(Organisation::code)
                    .filter(earlier -> !family.contains(earlier))
                    .forEach(family::add);
        }
        return family;
    }
}
