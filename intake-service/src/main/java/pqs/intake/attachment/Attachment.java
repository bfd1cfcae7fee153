package pqs.intake.attachment;

import java.time.Instant;
import java.util.Locale;

/**
 * A file, without its content.
 *
 * @param name tidied, ends as its kind does
 * @param practiceCode the practice whose report it is with
 * @param byStaff added to what staff wrote down by those who triage it; its practice does not see it
 * @param addedBy subject of whoever added it
 */
public record Attachment(
        AttachmentId id,
        Place place,
        String practiceCode,
        boolean byStaff,
        String name,
        FileKind kind,
        long sizeBytes,
        String addedBy,
        Instant addedAt) {

    private static final long KILO = 1024;

    /** 245 KB, 1.2 MB. */
    public String sizeWords() {
        if (sizeBytes < KILO) {
            return sizeBytes + (sizeBytes == 1 ? " byte" : " bytes");
        }
        return sizeBytes < KILO * KILO
                ? sizeBytes / KILO + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) sizeBytes / (KILO * KILO));
    }
}
