package pqs.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a zip says it holds, from its central directory (PKWARE APPNOTE 4.3.12), which is what programs that open it go by.
 * Nothing is unpacked but single parts that are asked for, and of those no more than is asked for, so nothing small can become
 * large.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int COMMENT_BYTES_MAX = 65_535;
    private static final int ENTRIES_MAX = 5_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Where a part stands, and how large it says it is, packed and unpacked. */
    private record Part(int method, long packed, long unpacked, long start) {}

    private final byte[] bytes;
    private final Map<String, Part> parts;

    private ZipDirectory(byte[] bytes, Map<String, Part> parts) {
        this.bytes = bytes;
        this.parts = parts;
    }

    /** Empty if the directory cannot be read or is unreasonably long. */
    static Optional<ZipDirectory> of(byte[] bytes) {
        var zip = little(bytes);
        for (int end = bytes.length - END_BYTES;
                end >= 0 && end >= bytes.length - END_BYTES - COMMENT_BYTES_MAX;
                end--) {
            if (zip.getInt(end) == END_SIGNATURE) {
                int entries = Short.toUnsignedInt(zip.getShort(end + 10));
                long start = Integer.toUnsignedLong(zip.getInt(end + 16));
                return entries <= ENTRIES_MAX && start < end
                        ? read(bytes, (int) start, end, entries)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipDirectory> read(byte[] bytes, int start, int end, int entries) {
        var zip = little(bytes);
        var parts = new LinkedHashMap<String, Part>();
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
            var part = new Part(
                    Short.toUnsignedInt(zip.getShort(at + 10)),
                    Integer.toUnsignedLong(zip.getInt(at + 20)),
                    Integer.toUnsignedLong(zip.getInt(at + 24)),
                    Integer.toUnsignedLong(zip.getInt(at + 42)));
            // Of two of one name programs open one, and nobody says which.
            if (parts.put(tidy(new String(name, StandardCharsets.UTF_8)), part) != null) {
                return Optional.empty();
            }
            at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
        }
        // What stands between the last entry and the end has been hidden there.
        return at == end ? Optional.of(new ZipDirectory(bytes, parts)) : Optional.empty();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String tidy(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** In small letters, with strokes as separators. */
    Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    /** Bytes that all parts together say they have when they are unpacked. */
    long unpackedBytes() {
        return parts.values().stream().mapToLong(Part::unpacked).sum();
    }

    /**
     * A part as text.
     *
     * @param name as in {@link #names()}
     * @param bytesMax how much of it is unpacked at most
     * @return empty if it cannot be read, or is longer
     */
    Optional<String> text(String name, int bytesMax) {
        return Optional.ofNullable(parts.get(name)).flatMap(part -> text(part, bytesMax));
    }

    private Optional<String> text(Part part, int bytesMax) {
        var zip = little(bytes);
        if (part.start() + LOCAL_BYTES > bytes.length || zip.getInt((int) part.start()) != LOCAL_SIGNATURE) {
            return Optional.empty();
        }
        int local = (int) part.start();
        int start = local
                + LOCAL_BYTES
                + Short.toUnsignedInt(zip.getShort(local + 26))
                + Short.toUnsignedInt(zip.getShort(local + 28));
        if (start + part.packed() > bytes.length) {
            return Optional.empty();
        }
        var unpacked = new ByteArrayOutputStream();
        boolean whole = switch (part.method()) {
            case STORED -> {
                unpacked.write(bytes, start, (int) Math.min(part.packed(), bytesMax));
                yield part.packed() <= bytesMax;
            }
            case DEFLATED -> Inflating.into(unpacked, bytes, start, (int) part.packed(), true, bytesMax);
            default -> false;
        };
        return whole ? Optional.of(unpacked.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
