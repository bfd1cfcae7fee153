package pqs.surveillance.flag.app;

import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.surveillance.flag.DeadlineFact;
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

    static AuditEntry decided(Flag flag, DeadlineFact fact) {
        var entry = switch (fact) {
            case DeadlineFact.Paused paused ->
                change("flag.deadline-paused", flag.facts())
                        .because(paused.reason())
                        .with("until", paused.until());
            case DeadlineFact.Resumed resumed ->
                change("flag.deadline-resumed", flag.facts()).with("dueAt", resumed.dueAt());
            case DeadlineFact.Extended extended ->
                change("flag.deadline-extended", flag.facts())
                        .because(extended.reason())
                        .with("dueAt", extended.dueAt());
        };
        return fact.by().isPerson() ? entry.ownedBy(fact.by().organisationCode()) : entry;
    }

    private static AuditEntry change(String action, FlagFacts facts) {
        return AuditEntry.change(action, AuditSubject.of("flag", facts.id().value()))
                .with("reference", facts.reference())
                .with("provider", facts.provider().value());
    }
}
