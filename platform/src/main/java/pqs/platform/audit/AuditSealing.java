package pqs.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.audit.chain.AuditKeys;
import pqs.platform.audit.chain.TrailSeal;

/** The keys of this service's trail, from {@code pqs.audit.keys}. */
@ApplicationScoped
class AuditSealing {

    private final AuditKeys keys;
    private final TrailSeal seal;

    AuditSealing(
            @ConfigProperty(name = "pqs.audit.keys") String keys,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.keys = AuditKeys.parse(keys);
        this.seal = new TrailSeal(this.keys, service);
    }

    AuditKeys keys() {
        return keys;
    }

    TrailSeal seal() {
        return seal;
    }
}
