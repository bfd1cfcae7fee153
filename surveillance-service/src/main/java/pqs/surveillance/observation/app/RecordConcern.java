package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.TreeSet;
import pqs.platform.audit.NotAudited;
import pqs.surveillance.observation.ConcernVersion;
import pqs.surveillance.observation.Concerns;
import pqs.surveillance.provider.app.Register;

/**
 * Records what a concern says from one moment on. Every provider that any version of the concern names is held meanwhile, in
 * the order of their codes, so that for each provider the places in the record follow the order of commit: replay of a flag
 * relies on it.
 */
@NotAudited("keeps a copy of another service's fact, whose trail has the change")
@ApplicationScoped
public class RecordConcern {

    private final Concerns concerns;
    private final Register register;
    private final Clock clock;

    RecordConcern(Concerns concerns, Register register, Clock clock) {
        this.concerns = concerns;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Records the version, once.
     *
     * @return true if it was recorded, false if it had been before
     */
    @Transactional
    public boolean handle(ConcernVersion version) {
        var involved = new TreeSet<>(concerns.providersNamedBy(version.concern()));
        involved.add(version.provider());
        involved.forEach(register::hold);
        return concerns.append(version, clock.instant());
    }
}
