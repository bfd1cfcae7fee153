package pqs.intake.attachment.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import pqs.intake.attachment.AttachmentLimits;

/** Bounds of files with a report. */
@ConfigMapping(prefix = "pqs.intake.attachments")
public interface AttachmentConfig {

    @WithDefault("5")
    int filesMax();

    /** Of one file; pqs.http.body-bytes-max must be a little larger, for what a form puts around it. */
    @WithDefault("10485760")
    long fileBytesMax();

    default AttachmentLimits limits() {
        return new AttachmentLimits(filesMax(), fileBytesMax());
    }
}
