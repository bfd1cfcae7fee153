package pqs.intake.triage.app;

import pqs.intake.concern.CaseFacts;
import pqs.intake.triage.TriageAction;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;

/** What the audit trail says of triage. */
final class TriageAudit {

    private TriageAudit() {}

    static AuditSubject subject(CaseFacts facts) {
        return AuditSubject.of("concern", facts.id().value());
    }

    static AuditEntry done(CaseFacts facts, TriageAction.Kind kind) {
        return AuditEntry.change("concern.triage-" + kind.path(), subject(facts))
                .ownedBy(facts.trailOwner());
    }

    /** The report in full, narrative and all, by those who handle it. */
    static AuditEntry read(CaseFacts facts) {
        return AuditEntry.read("concern.read", subject(facts), AuditPurpose.of("handling"))
                .ownedBy(facts.trailOwner());
    }
}
