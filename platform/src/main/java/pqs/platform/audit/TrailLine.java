package pqs.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.Who;

/** A row of the trail as people see it. */
public record TrailLine(
        UUID id,
        Instant at,
        String action,
        String subjectType,
        String subjectId,
        Who who,
        @Nullable String purposeCode,
        @Nullable String reason) {

    private static final Map<String, String> ACTIONS = WordList.read("audit-actions.properties");

    /** What was done, in words. */
    public String words() {
        return WordList.wordsFor(ACTIONS, action);
    }

    /** Who did it, by subject; for auditors. */
    public String by() {
        return who.actor() == null ? byRole() : who.actor() + " (" + byRole() + ")";
    }

    /** Who did it, by role and organisation and never by name; for the person concerned. */
    public String byRole() {
        if (who.actor() == null) {
            return "the system";
        }
        var role = who.roles().isEmpty()
                ? "somebody"
                : who.roles().replace("-", " ").replace(",", ", ");
        return who.organisation() == null ? role : role + " at " + who.organisation();
    }

    /** Why it was read; empty for a change. */
    public String purpose() {
        return purposeCode == null ? "" : new AuditPurpose(purposeCode).words();
    }
}
