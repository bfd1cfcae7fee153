package pqs.intake.attachment.http;

import java.util.UUID;
import java.util.function.Function;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.concern.ConcernId;
import pqs.intake.draft.DraftId;
import pqs.platform.fault.Refused;

/** Identifiers as they stand in addresses. What is none names nothing, so it is answered as not found. */
final class AttachmentIds {

    private AttachmentIds() {}

    static AttachmentId file(String raw) {
        return parse(raw, AttachmentId::new, "There is no such file.");
    }

    static ConcernId concern(String raw) {
        return parse(raw, ConcernId::new, "There is no such concern.");
    }

    static DraftId draft(String raw) {
        return parse(raw, DraftId::new, "There is no such draft.");
    }

    private static <T> T parse(String raw, Function<UUID, T> id, String otherwise) {
        try {
            return id.apply(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound(otherwise);
        }
    }
}
