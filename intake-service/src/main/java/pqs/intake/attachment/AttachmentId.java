package pqs.intake.attachment;

import java.util.UUID;

/** Identifies a file. */
public record AttachmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
