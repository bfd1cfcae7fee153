package pqs.intake.concern.app;

import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernFacts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;

/** What the audit trail says of a concern. Its practice owns what it does itself. */
final class ConcernAudit {

    private ConcernAudit() {}

    static AuditEntry reported(ConcernFacts facts) {
        return AuditEntry.change("concern.reported", subject(facts))
                .with("reference", facts.reference())
                .ownedBy(facts.practice().value());
    }

    /** By whoever triages it, so that where nobody may be tipped off it is not the practice's to see. */
    static AuditEntry providerLinked(Concern.Linked linked, CaseFacts facts) {
        return AuditEntry.change("concern.provider-linked", subject(linked.facts()))
                .with("provider", linked.place().provider().value())
                .ownedBy(facts.trailOwner());
    }

    /** The report in full, narrative and all, by the practice that made it. */
    static AuditEntry read(ConcernFacts facts) {
        return AuditEntry.read("concern.read", subject(facts), AuditPurpose.of("own-record"))
                .ownedBy(facts.practice().value());
    }

    static AuditSubject subject(ConcernFacts facts) {
        return AuditSubject.of("concern", facts.id().value());
    }

    static AuditEntry overdue(ConcernFacts facts) {
        return AuditEntry.change("concern.overdue", subject(facts))
                .ownedBy(facts.practice().value());
    }
}
