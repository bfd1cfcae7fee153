package pqs.intake.lfpse.http;

import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.lfpse.Taxonomy;
import pqs.intake.lfpse.app.LfpseRecords;
import pqs.platform.fault.Refused;

/**
 * Of which concern a page shows the record.
 *
 * @param taxonomy in words, with its version
 */
public record RecordHead(String id, String reference, String taxonomy) {

    static RecordHead of(LfpseRecords.Draft draft) {
        var facts = draft.event().facts();
        return new RecordHead(
                facts.id().toString(),
                facts.concern().reference().value(),
                Taxonomy.inUse().words());
    }

    static String address(ConcernId id) {
        return "/intake/concerns/" + id + "/adverse-event";
    }

    static ConcernId id(String raw) {
        try {
            return new ConcernId(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound("There is no such concern.");
        }
    }

    public String address() {
        return "/intake/concerns/" + id + "/adverse-event";
    }

    /** For its practice. */
    public String concernAddress() {
        return "/intake/concerns/" + id;
    }

    /** For those who triage it. */
    public String triageAddress() {
        return "/intake/triage/" + id;
    }

    public String sentAddress() {
        return address() + "/sent";
    }
}
