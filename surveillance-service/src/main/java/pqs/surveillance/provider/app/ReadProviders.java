package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Providers;
import pqs.surveillance.provider.Providers.ProviderPage;

/** Looks things up in the register. */
@NotAudited("shows public data")
@ApplicationScoped
public class ReadProviders {

    private final Providers providers;

    ReadProviders(Providers providers) {
        this.providers = providers;
    }

    /** A provider and which of its states this is. */
    public record Versioned(Provider provider, long version) {}

    /**
     * Finds a provider with its version.
     *
     * @param code as somebody wrote it
     * @throws Refused if it is not on the register
     */
    @Transactional
    public Versioned findVersioned(String code) {
        var provider = find(code);
        return new Versioned(provider, providers.version(provider.code()));
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
     */
    @Transactional
    public ProviderPage search(String words, PageRequest<ByName> page) {
        return providers.search(words.replaceAll("\\p{Cntrl}", " "), page);
    }
}
