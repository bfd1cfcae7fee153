package pqs.intake.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Providers;
import pqs.intake.search.SearchWords;
import pqs.platform.audit.NotAudited;

/** Looks providers up in intake's copy of the register. */
@NotAudited("shows public data")
@ApplicationScoped
public class ProviderRegister {

    public static final int ROWS_MAX = 20;

    private final Providers providers;

    public ProviderRegister(Providers providers) {
        this.providers = providers;
    }

    @Transactional
    public List<Provider> search(SearchWords words) {
        return providers.search(words, ROWS_MAX);
    }

    @Transactional
    public Optional<Provider> find(ProviderCode code) {
        return providers.find(code);
    }
}
