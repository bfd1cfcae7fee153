package pqs.intake.attachment.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import pqs.intake.attachment.AttachmentLimits;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** A file as it was sent, read into memory once it is known not to be too large. */
@SuppressWarnings("ArrayRecordComponent") // lives for one request
record SentFile(String name, byte[] content) {

    private static final Pattern ENCODED_NAME = Pattern.compile("(?i)filename\\*=utf-8''([^;\\s]{1,900})");
    private static final Pattern PLAIN_NAME = Pattern.compile("(?i)filename=\"?([^\";]{1,300})");

    /**
     * @throws Refused if there is none, or it is larger than files may be
     */
    static SentFile read(@Nullable FileUpload file, AttachmentLimits limits) {
        // A browser sends a file without a name when none was chosen.
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            throw refused(new Fault("file", "required", "Choose a file to add."));
        }
        requireSize(file.size(), limits);
        try {
            return new SentFile(file.fileName(), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file cannot be read", e);
        }
    }

    /**
     * The body itself is the file; its name stands in {@code Content-Disposition} (RFC 6266), if it has one.
     *
     * @throws Refused if it is larger than files may be
     */
    static SentFile read(@Nullable String disposition, byte[] content, AttachmentLimits limits) {
        requireSize(content.length, limits);
        return new SentFile(named(disposition == null ? "" : disposition), content);
    }

    private static String named(String disposition) {
        var encoded = ENCODED_NAME.matcher(disposition);
        try {
            if (encoded.find()) {
                return URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException _) {
            // Not encoded as it says; the plain name will do.
        }
        var plain = PLAIN_NAME.matcher(disposition);
        return plain.find() ? plain.group(1).strip() : "file";
    }

    private static void requireSize(long bytes, AttachmentLimits limits) {
        if (bytes > limits.fileBytesMax()) {
            throw refused(limits.tooLarge().orElseThrow());
        }
    }

    private static Refused refused(Fault fault) {
        return Refused.invalid("file-not-taken", "The file was not taken.", List.of(fault));
    }
}
