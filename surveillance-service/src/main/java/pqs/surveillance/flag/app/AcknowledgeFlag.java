package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagId;

/**
 * Somebody takes a flag up. Whether there is such a flag is asked in that person's scope; what follows is done in a service
 * scope, because the rule is asked again and must see all that is recorded, as ever.
 */
@ApplicationScoped
public class AcknowledgeFlag {

    private static final Scope ACKNOWLEDGEMENT = new Scope.Service("surveillance.acknowledgement");

    private final ReadFlags flags;
    private final SettleFlag settleFlag;
    private final CurrentActor actor;
    private final Scopes scopes;

    AcknowledgeFlag(ReadFlags flags, SettleFlag settleFlag, CurrentActor actor, Scopes scopes) {
        this.flags = flags;
        this.settleFlag = settleFlag;
        this.actor = actor;
        this.scopes = scopes;
    }

    /**
     * Acknowledges the flag for the signed-in person.
     *
     * @throws Refused if there is no such flag for this person, or somebody was quicker
     */
    public Flag.Acknowledged handle(FlagId id) {
        var visible = flags.find(id).flag().facts().id();
        var person = actor.get();
        var by = new Acknowledger(person.subject(), person.organisationCode());
        return scopes.callAs(ACKNOWLEDGEMENT, () -> settleFlag.handle(visible, by));
    }
}
