package pqs.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pqs.intake.attachment.FileContent.Finding;

/**
 * Looks in a PDF (ISO 32000) for what runs or is carried along: scripts, programs to be started, files inside, films. Object
 * streams, in which all of that may stand packed, are unpacked and looked at; nothing else is understood.
 */
final class PdfFile {

    private static final int UNPACKED_BYTES_MAX = 32 * 1024 * 1024;

    /** A letter of a name may be written as its number: {@code /J#61vaScript}. */
    private static final Pattern NUMBERED = Pattern.compile("#([0-9a-fA-F]{2})");

    private static final Pattern ACTS =
            Pattern.compile("/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])|/XFA\\s*[\\[\\d]");
    private static final Pattern LOCKED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");
    private static final Pattern PACKED_OBJECTS =
            Pattern.compile("/Type\\s*/ObjStm(?:(?!endobj|stream).){0,400}?stream\\r?\\n", Pattern.DOTALL);

    private static final Pattern PACKED = Pattern.compile("/ObjStm(?![A-Za-z0-9])");

    private PdfFile() {}

    static Finding of(byte[] bytes) {
        var outer = new String(bytes, StandardCharsets.ISO_8859_1);
        if (LOCKED.matcher(outer).find()) {
            return new Finding.Locked();
        }
        var unpacked = new ByteArrayOutputStream();
        var streams = PACKED_OBJECTS.matcher(outer).results().toList();
        if (streams.size() != PACKED.matcher(plain(outer)).results().count()) {
            return new Finding.NotTaken();
        }
        for (var packed : streams) {
            // Torn or endless: nobody can say what is in it.
            if (!Inflating.into(
                    unpacked, bytes, packed.end(), bytes.length - packed.end(), false, UNPACKED_BYTES_MAX)) {
                return new Finding.NotTaken();
            }
        }
        return acts(outer) || acts(unpacked.toString(StandardCharsets.ISO_8859_1))
                ? new Finding.HoldsProgram()
                : new Finding.Taken(FileKind.PDF);
    }

    private static boolean acts(String text) {
        return ACTS.matcher(plain(text)).find();
    }

    private static String plain(String text) {
        return NUMBERED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
