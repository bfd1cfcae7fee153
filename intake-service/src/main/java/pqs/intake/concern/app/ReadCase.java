package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;

/** A case without the report: codes, dates and what triage made of it. One that is not the person's to see is answered as none. */
@NotAudited("nothing here is sensitive: the report, and who reported it, are read elsewhere")
@ApplicationScoped
public class ReadCase {

    private final Cases cases;

    ReadCase(Cases cases) {
        this.cases = cases;
    }

    /**
     * @throws Refused if there is none for this person
     */
    @Transactional
    public ConcernCase find(ConcernId id) {
        return cases.find(id).orElseThrow(ReadCase::notFound);
    }

    /** Empty if none of this number is this person's to see. */
    @Transactional
    public Optional<CaseFacts> find(ReferenceNumber reference) {
        return cases.find(reference).map(ConcernCase::facts);
    }

    public static Refused notFound() {
        return Refused.notFound("There is no such concern, or it is not yours to see.");
    }
}
