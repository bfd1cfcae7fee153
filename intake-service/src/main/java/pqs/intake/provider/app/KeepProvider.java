package pqs.intake.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;
import pqs.intake.provider.Provider;
import pqs.intake.provider.Providers;
import pqs.platform.audit.NotAudited;

/** Brings intake's copy of the register up to what surveillance says. */
@NotAudited("keeps a copy of another service's fact, whose trail has the change")
@ApplicationScoped
public class KeepProvider {

    private static final Logger LOG = Logger.getLogger(KeepProvider.class);

    private final Providers providers;

    public KeepProvider(Providers providers) {
        this.providers = providers;
    }

    @Transactional
    public void handle(Provider provider, Instant changedAt) {
        boolean taken = providers.keep(provider, changedAt);
        LOG.debugf("provider register providerCode=%s taken=%s", provider.code(), taken);
    }
}
