package pqs.surveillance.flag.app;

import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagFacts;

/** What the audit trail says of a flag. */
final class FlagAudit {

    private FlagAudit() {}

    static AuditEntry raised(Flag.Raised flag) {
        return change("flag.raised", flag.facts());
    }

    static AuditEntry overdue(Flag.Overdue flag) {
        return change("flag.overdue", flag.facts());
    }

    static AuditEntry acknowledged(Flag.Acknowledged flag) {
        return change("flag.acknowledged", flag.facts()).ownedBy(flag.by().organisationCode());
    }

    private static AuditEntry change(String action, FlagFacts facts) {
        return AuditEntry.change(action, AuditSubject.of("flag", facts.id().value()))
                .with("reference", facts.reference())
                .with("provider", facts.provider().value());
    }
}
