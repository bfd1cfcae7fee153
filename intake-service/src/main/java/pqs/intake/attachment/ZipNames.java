package pqs.intake.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of what a zip holds, from its central directory (PKWARE APPNOTE 4.3.12), which is what programs that open it
 * go by. Nothing is unpacked, so nothing small can become large.
 */
final class ZipNames {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int COMMENT_BYTES_MAX = 65_535;
    private static final int ENTRIES_MAX = 5_000;

    private ZipNames() {}

    /** In small letters, with strokes as separators; empty if the directory cannot be read or is unreasonably long. */
    static Optional<Set<String>> of(byte[] bytes) {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int end = bytes.length - END_BYTES;
                end >= 0 && end >= bytes.length - END_BYTES - COMMENT_BYTES_MAX;
                end--) {
            if (zip.getInt(end) == END_SIGNATURE) {
                int entries = Short.toUnsignedInt(zip.getShort(end + 10));
                long start = Integer.toUnsignedLong(zip.getInt(end + 16));
                return entries <= ENTRIES_MAX && start < end ? names(zip, (int) start, end, entries) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Set<String>> names(ByteBuffer zip, int start, int end, int entries) {
        var names = new HashSet<String>();
        int at = start;
        for (int i = 0; i < entries; i++) {
            if (at + ENTRY_BYTES > end || zip.getInt(at) != ENTRY_SIGNATURE) {
                return Optional.empty();
            }
            int nameBytes = Short.toUnsignedInt(zip.getShort(at + 28));
            int extraBytes = Short.toUnsignedInt(zip.getShort(at + 30));
            int commentBytes = Short.toUnsignedInt(zip.getShort(at + 32));
            if (at + ENTRY_BYTES + nameBytes > end) {
                return Optional.empty();
            }
            var name = new byte[nameBytes];
            zip.get(at + ENTRY_BYTES, name);
            names.add(
                    new String(name, StandardCharsets.UTF_8).replace('\\', '/').toLowerCase(Locale.ROOT));
            at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
        }
        // What stands between the last entry and the end has been hidden there.
        return at == end ? Optional.of(names) : Optional.empty();
    }
}
