package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.NotAudited;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.Concerns;
import pqs.surveillance.provider.ProviderCode;

/** Reads what is recorded about concerns, as far as the scope of the transaction reaches. */
@NotAudited("shows counts and no person's data")
@ApplicationScoped
public class ReadConcerns {

    private final Concerns concerns;

    ReadConcerns(Concerns concerns) {
        this.concerns = concerns;
    }

    @Transactional
    public ConcernHistory historyOf(ProviderCode provider) {
        return concerns.historyOf(provider);
    }
}
