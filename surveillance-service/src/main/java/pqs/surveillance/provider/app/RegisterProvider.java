package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
        var before = new AtomicReference<>(Provider.knownByCodeOnly(wanted.code()));
        var outcome = register.change(wanted.code(), seen, stands -> {
            before.set(stands);
            return wanted;
        });
        if (outcome != Outcome.UNCHANGED) {
            trail.record(entry(Objects.requireNonNull(before.get()), wanted));
        }
        return outcome;
    }

    /** Who sees a provider's flags hangs on who commissions it, so the trail says which codes came and went. */
    private static AuditEntry entry(Provider before, Provider after) {
        var entry = AuditEntry.change(
                "provider.registered", new AuditSubject("provider", after.code().value()));
        var added = without(after.commissionerCodes(), before.commissionerCodes());
        var removed = without(before.commissionerCodes(), after.commissionerCodes());
        entry = added.isEmpty() ? entry : entry.with("commissionersAdded", added);
        return removed.isEmpty() ? entry : entry.with("commissionersRemoved", removed);
    }

    private static String without(List<String> codes, List<String> others) {
        var left = codes.stream().filter(code -> !others.contains(code)).collect(Collectors.joining(" "));
        return left.length() <= AuditEntry.DETAIL_CHARACTERS_MAX
                ? left
                : left.substring(0, AuditEntry.DETAIL_CHARACTERS_MAX - 1) + "…";
    }
}
