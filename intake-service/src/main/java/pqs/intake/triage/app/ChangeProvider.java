package pqs.intake.triage.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.LinkRules;
import pqs.intake.concern.app.Registers;
import pqs.intake.triage.TriageAction;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;

/** Says that another provider, or another site, was meant. The concern stays the same one. */
@ApplicationScoped
public class ChangeProvider {

    private final TriageConcern triage;
    private final Registers registers;
    private final boolean demonstration;

    ChangeProvider(
            TriageConcern triage,
            Registers registers,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration) {
        this.triage = triage;
        this.registers = registers;
        this.demonstration = demonstration;
    }

    /**
     * @throws Refused as {@link TriageConcern} does, and if the register has no such provider or site
     */
    public void handle(ConcernId id, SeenVersion seen, String providerCode, Optional<String> siteCode, String why) {
        triage.handle(
                id,
                seen,
                _ -> new TriageAction.Relink(
                        LinkRules.place(registers.provider(providerCode), siteCode, demonstration), why));
    }
}
