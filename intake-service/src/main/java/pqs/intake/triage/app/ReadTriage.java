package pqs.intake.triage.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.Deadline;

/**
 * A concern as those who triage see it. What is theirs is read in their scope; deadlines, and whether a patient reference is held,
 * in a service scope, as neither is anybody's to see.
 */
@ApplicationScoped
public class ReadTriage {

    private static final Scope BESIDE = new Scope.Service("intake.triage");

    private final CaseInSight inSight;
    private final BesideCase beside;
    private final Scopes scopes;

    ReadTriage(CaseInSight inSight, BesideCase beside, Scopes scopes) {
        this.inSight = inSight;
        this.beside = beside;
        this.scopes = scopes;
    }

    /**
     * All that the case's page shows.
     *
     * @param acknowledgeBy the deadline by which it had to be taken up, however that went
     * @param patientHeld a patient reference is held, sealed
     */
    public record Detail(CaseInSight.Whole whole, Optional<Deadline> acknowledgeBy, boolean patientHeld) {}

    /** Reads the report too, which leaves a row in the audit trail. */
    public Detail detail(ConcernId id) {
        var whole = inSight.whole(id);
        return scopes.callAs(BESIDE, () -> beside.of(whole));
    }

    /** The case alone. */
    public CaseInSight.Brief brief(ConcernId id) {
        return inSight.brief(id);
    }
}
