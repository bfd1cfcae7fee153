package pqs.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import pqs.intake.provider.app.KeepProvider;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;

/** Follows the provider register. */
@ApplicationScoped
public class ProviderConsumer implements EventConsumer {

    private static final String PROVIDER_CHANGED = "provider-changed";

    private final KeepProvider keepProvider;

    public ProviderConsumer(KeepProvider keepProvider) {
        this.keepProvider = keepProvider;
    }

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public String topic() {
        return "pqs.providers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(PROVIDER_CHANGED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.version() != 1) {
            throw new UnreadableEvent("intake reads version 1 of provider-changed, not " + event.version());
        }
        var changed = ProviderChanges.read(event.data().as(ProviderChangedV1.class));
        keepProvider.handle(changed.provider(), changed.changedAt());
    }
}
