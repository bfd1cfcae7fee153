package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.fault.Refused;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Providers;
import pqs.surveillance.provider.Providers.ProviderPage;

/** Looks things up in the register. */
@ApplicationScoped
public class ReadProviders {

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
     * @param page from 1; a number below is read as 1
     */
    @Transactional
    public ProviderPage search(String words, int page) {
        return providers.search(words, Math.max(1, page));
    }
}
