package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.app.Register.Outcome;

/** Puts a provider on the register with its full state, or replaces the state it has. */
@ApplicationScoped
public class RegisterProvider {

    private final Register register;

    RegisterProvider(Register register) {
        this.register = register;
    }

    @Transactional
    public Outcome handle(Provider wanted) {
        return register.change(wanted.code(), present -> wanted);
    }
}
