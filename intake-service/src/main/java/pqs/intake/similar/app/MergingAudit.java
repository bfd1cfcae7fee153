package pqs.intake.similar.app;

import pqs.intake.concern.CaseFacts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;

/** What the audit trail says of putting together: to the practice of each, nothing of the other. */
final class MergingAudit {

    private MergingAudit() {}

    static AuditEntry merged(CaseFacts facts) {
        return change("concern.merged", facts)
                .ownedBy(facts.concern().practice().value());
    }

    /** Its practice has nothing to do with it. */
    static AuditEntry tookIn(CaseFacts facts) {
        return change("concern.merged-in", facts).ownedBy(facts.commissionerCode());
    }

    static AuditEntry separated(CaseFacts facts) {
        return change("concern.unmerged", facts)
                .ownedBy(facts.concern().practice().value());
    }

    private static AuditEntry change(String action, CaseFacts facts) {
        return AuditEntry.change(action, AuditSubject.of("concern", facts.id().value()));
    }
}
