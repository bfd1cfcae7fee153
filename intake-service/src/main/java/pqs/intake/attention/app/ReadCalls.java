package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import pqs.intake.attention.Call;
import pqs.intake.attention.Calls;
import pqs.intake.concern.ConcernId;
import pqs.platform.audit.NotAudited;

/** Whom a concern calls for, as its commissioner sees it. */
@NotAudited("says who is to see a concern and who has; the report is read elsewhere")
@ApplicationScoped
public class ReadCalls {

    private final Calls calls;

    ReadCalls(Calls calls) {
        this.calls = calls;
    }

    /** Empty for whoever does not see its case, and for commissioners that do not triage it. */
    @Transactional
    public List<Call> of(ConcernId id) {
        return calls.of(id);
    }
}
