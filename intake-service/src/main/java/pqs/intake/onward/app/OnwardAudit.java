package pqs.intake.onward.app;

import pqs.intake.concern.CaseFacts;
import pqs.intake.onward.Onward;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;

/** What the audit trail says of what a concern became: to its commissioner, so that nobody is tipped off. */
final class OnwardAudit {

    private OnwardAudit() {}

    static AuditEntry became(Onward item, CaseFacts facts) {
        return change("concern.became", item, facts);
    }

    static AuditEntry cameOfIt(Onward item, CaseFacts facts) {
        return change("concern.came-of-it", item, facts);
    }

    private static AuditEntry change(String action, Onward item, CaseFacts facts) {
        return AuditEntry.change(action, AuditSubject.of("onward", item.id().value()))
                .with("concern", facts.id().value())
                .ownedBy(facts.commissionerCode());
    }
}
