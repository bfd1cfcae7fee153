package pqs.surveillance.provider.http;

import jakarta.ws.rs.core.UriInfo;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.paging.ByName;
import pqs.platform.paging.Slice;
import pqs.surveillance.provider.Provider;

/** How the register is read page by page, by systems and by people. */
public final class ProviderListing {

    public static final Listing<ByName> LISTING = new Listing<>("providers", 25, 100, KeyText.BY_NAME);

    private ProviderListing() {}

    public static PageLinks links(UriInfo uri, Slice<Provider> page) {
        return LISTING.links(
                uri,
                page,
                provider -> new ByName(provider.name(), provider.code().value()));
    }
}
