package pqs.intake.alert.app;

import pqs.intake.alert.AlertFacts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;

/** What the audit trail says of an alert. The practice it is about owns it and sees every row. */
final class AlertAudit {

    private AlertAudit() {}

    static AuditEntry raised(AlertFacts facts) {
        return AuditEntry.change("alert.raised", subject(facts))
                .with("reference", facts.reference())
                .ownedBy(facts.practice().value());
    }

    static AuditEntry answered(AlertFacts facts) {
        return AuditEntry.change("alert.answered", subject(facts))
                .ownedBy(facts.practice().value());
    }

    static AuditEntry read(AlertFacts facts) {
        return AuditEntry.read("alert.read", subject(facts), AuditPurpose.of("handling"))
                .ownedBy(facts.practice().value());
    }

    static AuditSubject subject(AlertFacts facts) {
        return AuditSubject.of("reverse-alert", facts.id().value());
    }
}
