package pqs.intake.onward.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.onward.Onward;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardItems;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;

/** What concerns became, to those who may know. */
@ApplicationScoped
public class ReadOnward {

    private final Cases cases;
    private final OnwardItems items;
    private final AuditTrail trail;

    ReadOnward(Cases cases, OnwardItems items, AuditTrail trail) {
        this.cases = cases;
        this.items = items;
        this.trail = trail;
    }

    /** For a page about the concern whose reading is recorded, and that has asked who may see it. */
    @Transactional
    public List<Onward> of(ConcernId concern) {
        return items.of(concern);
    }

    /** What its reporter may know: of a concern of which nobody may be tipped off, no more than was told before that was known. */
    @Transactional
    public List<Onward> toldToReporter(ConcernId concern) {
        return cases.find(concern)
                .map(found -> items.of(concern).stream()
                        .flatMap(item -> item.toldToReporter(found.facts()).stream())
                        .toList())
                .orElse(List.of());
    }

    /**
     * With its outcome words, for those who triage.
     *
     * @throws Refused if there is no such concern for this person
     */
    @Transactional
    public List<Onward> list(ConcernId concern) {
        var facts = cases.find(concern).orElseThrow(ReadCase::notFound).facts();
        trail.record(AuditEntry.read(
                        "concern.onward-read",
                        AuditSubject.of("concern", facts.id().value()),
                        AuditPurpose.of("handling"))
                .ownedBy(facts.commissionerCode()));
        return items.of(concern);
    }

    /**
     * @throws Refused if there is no such thing of this concern for this person
     */
    @Transactional
    public Onward one(ConcernId concern, OnwardId id) {
        return items.find(id).filter(item -> item.concern().equals(concern)).orElseThrow(ReadOnward::notFound);
    }

    static Refused notFound() {
        return Refused.notFound("There is no such thing, or it is not yours to see.");
    }
}
