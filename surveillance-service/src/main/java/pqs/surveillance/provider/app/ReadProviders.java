package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Providers;
import pqs.surveillance.provider.Providers.ProviderPage;

/** Looks things up in the register. */
@NotAudited("shows public data")
@ApplicationScoped
public class ReadProviders {

    /** Further than anybody turns pages, and short of where counting rows overflows. */
    private static final int PAGE_MAX = 100_000;

    private final Providers providers;

    ReadProviders(Providers providers) {
        this.providers = providers;
    }

    /**
     * Finds a provider.
     *
     * @param code as somebody wrote it
     * @throws Refused if it is not on the register
     */
    @Transactional
    public Provider find(String code) {
        return ProviderCode.parse(code)
                .flatMap(providers::find)
                .orElseThrow(() -> Refused.notFound("There is no provider with this code on the register."));
    }

    /**
     * Providers whose code or name contains the words, by name.
     *
     * @param words as somebody wrote them; control characters, which no name holds, are read as blanks
     * @param page from 1; a number outside is read as the nearest there can be
     */
    @Transactional
    public ProviderPage search(String words, int page) {
        return providers.search(words.replaceAll("\\p{Cntrl}", " "), Math.clamp(page, 1, PAGE_MAX));
    }
}
