package pqs.intake.similar.app;

import pqs.intake.concern.CaseFacts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;

/**
 * What the audit trail says of putting together: to the practice of each, nothing of the other; and where nobody may be tipped off of
 * either, to its practice nothing at all.
 */
final class MergingAudit {

    private MergingAudit() {}

    static AuditEntry merged(CaseFacts facts, CaseFacts into) {
        return change("concern.merged", facts).ownedBy(owner(facts, into));
    }

    /** Its practice has nothing to do with it. */
    static AuditEntry tookIn(CaseFacts facts) {
        return change("concern.merged-in", facts).ownedBy(facts.commissionerCode());
    }

    static AuditEntry separated(CaseFacts facts, CaseFacts from) {
        return change("concern.unmerged", facts).ownedBy(owner(facts, from));
    }

    private static String owner(CaseFacts facts, CaseFacts other) {
        return other.isSensitive() ? facts.commissionerCode() : facts.trailOwner();
    }

    private static AuditEntry change(String action, CaseFacts facts) {
        return AuditEntry.change(action, AuditSubject.of("concern", facts.id().value()));
    }
}
