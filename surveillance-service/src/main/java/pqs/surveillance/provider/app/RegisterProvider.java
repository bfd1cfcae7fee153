package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
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

    @Transactional
    public Outcome handle(Provider wanted) {
        var outcome = register.change(wanted.code(), present -> wanted);
        if (outcome != Outcome.UNCHANGED) {
            trail.record(AuditEntry.change(
                    "provider.registered",
                    new AuditSubject("provider", wanted.code().value())));
        }
        return outcome;
    }
}
