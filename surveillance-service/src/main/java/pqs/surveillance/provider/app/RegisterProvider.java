package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.app.Register.Outcome;

/** Puts a provider on the register with its full state, or replaces the state it has. */
@ApplicationScoped
public class RegisterProvider {

    private final Register register;
    private final AuditTrail trail;

    RegisterProvider(Register register, AuditTrail trail) {
        this.trail = trail;
        this.register = register;
    }

    /**
     * @throws Refused if the state that the sender has seen is not the one that stands
     */
    @Transactional
    public Outcome handle(Provider wanted, SeenVersion seen) {
        var outcome = register.change(wanted.code(), seen, _ -> wanted);
        if (outcome != Outcome.UNCHANGED) {
            trail.record(AuditEntry.change(
                    "provider.registered",
                    new AuditSubject("provider", wanted.code().value())));
        }
        return outcome;
    }
}
