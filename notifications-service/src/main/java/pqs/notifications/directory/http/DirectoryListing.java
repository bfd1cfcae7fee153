package pqs.notifications.directory.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.app.FindPeople;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.paging.ByName;
import pqs.platform.paging.Slice;

/** How the directory is read page by page, by systems and by people. */
final class DirectoryListing {

    private static final int ROWS_USUAL = 50;
    private static final int ROWS_MAX = 100;

    /** By the sign-in id, for a cursor stands in addresses and logs, where no name belongs. */
    static final Listing<PersonId> PEOPLE = new Listing<>(
            "people",
            ROWS_USUAL,
            ROWS_MAX,
            new KeyText<>(
                    id -> List.of(id.subject()),
                    parts -> parts.size() == 1 ? PersonId.parse(parts.getFirst()) : Optional.empty()));

    static final Listing<ByName> ORGANISATIONS = new Listing<>("organisations", ROWS_USUAL, ROWS_MAX, KeyText.BY_NAME);

    private DirectoryListing() {}

    static PageLinks people(UriInfo uri, Slice<FindPeople.Listed> page) {
        return PEOPLE.links(uri, page, FindPeople.Listed::id);
    }

    static PageLinks organisations(UriInfo uri, Slice<Organisation> page) {
        return ORGANISATIONS.links(
                uri,
                page,
                organisation ->
                        new ByName(organisation.name(), organisation.code().value()));
    }
}
