package pqs.intake.attachment.http;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.attachment.Withholding;

/** A file that is withheld: that there was one, and no name, for that may identify somebody. */
public record WithheldView(
        String attachmentId,
        Instant addedAt,
        Instant withheldAt,

        @Schema(
                description = "Who withheld it",
                enumeration = {"practice", "commissioner"})
        String side,

        @Schema(enumeration = {"wrong-file", "identifies-somebody", "not-ours-to-share", "other"})
        String why,

        @Nullable
        @Schema(
                description = "What was typed beside it; null if nothing was, or where nobody may be tipped off",
                examples = "The scan of another person")
        String words) {

    static WithheldView of(Withholding.Told withheld) {
        return new WithheldView(
                withheld.file().toString(),
                withheld.addedAt(),
                withheld.withheldAt(),
                withheld.side().code(),
                withheld.why().code(),
                withheld.words().orElse(null));
    }
}
