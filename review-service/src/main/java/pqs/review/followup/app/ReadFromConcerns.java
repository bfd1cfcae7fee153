package pqs.review.followup.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.review.followup.FromConcern;
import pqs.review.followup.FromConcerns;
import pqs.review.followup.OnwardId;

/** Shows what came from concerns to people of the commissioner that follows it; for everyone else it does not exist. */
@ApplicationScoped
public class ReadFromConcerns {

    private final FromConcerns items;
    private final AuditTrail trail;

    ReadFromConcerns(FromConcerns items, AuditTrail trail) {
        this.items = items;
        this.trail = trail;
    }

    /** The newest first. Codes and dates; what was written is read one by one. */
    @Transactional
    public Slice<FromConcern> newest(PageRequest<ByTime> page) {
        return items.newest(page);
    }

    /**
     * With what was written.
     *
     * @throws Refused if there is no such thing for this person
     */
    @Transactional
    public FromConcern one(OnwardId id) {
        var item = items.find(id).orElseThrow(ReadFromConcerns::notFound);
        trail.record(AuditEntry.read(
                        "from-concern.read",
                        AuditSubject.of("from-concern", item.id().value()),
                        AuditPurpose.of("review"))
                .ownedBy(item.commissionerCode()));
        return item;
    }

    static Refused notFound() {
        return Refused.notFound("There is nothing of this kind, or your organisation does not follow it.");
    }
}
